resource "digitalocean_reserved_ip" "this" {
  region = var.region
}

resource "digitalocean_reserved_ip_assignment" "this" {
  ip_address = digitalocean_reserved_ip.this.ip_address
  droplet_id = var.droplet_id

  lifecycle {
    # Which host has it changes while the hosts run.
    ignore_changes = [droplet_id]
  }
}

resource "digitalocean_record" "this" {
  domain = var.domain
  type   = "A"
  name   = var.host
  value  = digitalocean_reserved_ip.this.ip_address
  ttl    = 300
}

# Only the authority that the certificate comes from may make one.
resource "digitalocean_record" "caa" {
  domain = var.domain
  type   = "CAA"
  name   = var.host
  value  = "letsencrypt.org."
  tag    = "issue"
  flags  = 0
  ttl    = 3600
}
