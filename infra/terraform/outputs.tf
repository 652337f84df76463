output "address" {
  description = "The reserved address, to which the name leads."
  value       = module.address.ip
}

output "url" {
  value = "https://${local.address_name}/"
}

output "bucket" {
  description = "The bucket for copies of the backups, and its endpoint."
  value       = { name = module.bucket.name, endpoint = module.bucket.endpoint }
}

output "inventory" {
  description = "Ansible's inventory: terraform output -raw inventory"
  value       = module.inventory.yaml
}
