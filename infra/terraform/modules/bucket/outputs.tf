output "name" {
  value = digitalocean_spaces_bucket.backups.name
}

output "endpoint" {
  value = digitalocean_spaces_bucket.backups.endpoint
}
