output "vpc_id" {
  value = digitalocean_vpc.this.id
}
