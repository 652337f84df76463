output "ip" {
  value = digitalocean_reserved_ip.this.ip_address
}
