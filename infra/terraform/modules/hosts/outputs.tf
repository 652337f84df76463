output "application" {
  description = "Number and addresses of each application host."
  value = { for name, droplet in digitalocean_droplet.application : name => {
    id      = droplet.id
    address = droplet.ipv4_address
  } }
}

output "witness" {
  value = {
    id      = digitalocean_droplet.witness.id
    address = digitalocean_droplet.witness.ipv4_address
  }
}

output "droplet_ids" {
  value = concat([for droplet in digitalocean_droplet.application : droplet.id], [digitalocean_droplet.witness.id])
}
