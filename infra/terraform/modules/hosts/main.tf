locals {
  application = toset(["app1", "app2"])
  volumes = merge([for host in local.application : {
    "${host}-data"   = { host = host, label = "minitwit-data", size = var.data_gib }
    "${host}-backup" = { host = host, label = "minitwit-backup", size = var.backup_gib }
  }]...)
  image = "debian-13-x64"
}

resource "digitalocean_ssh_key" "operator" {
  name       = "${var.name}-operator"
  public_key = trimspace(var.ssh_public_key)
}

# The database and its backups survive their host, and each the loss of the other.
resource "digitalocean_volume" "this" {
  for_each = local.volumes

  name                     = "${var.name}-${each.key}"
  region                   = var.region
  size                     = each.value.size
  initial_filesystem_type  = "ext4"
  initial_filesystem_label = each.value.label

  lifecycle {
    prevent_destroy = true
  }
}

resource "digitalocean_droplet" "application" {
  for_each = local.application

  name       = "${var.name}-${each.key}"
  image      = local.image
  size       = var.application_size
  region     = var.region
  vpc_uuid   = var.vpc_id
  ipv6       = true
  monitoring = true
  ssh_keys   = [digitalocean_ssh_key.operator.id]
  volume_ids = [for name, volume in local.volumes : digitalocean_volume.this[name].id if volume.host == each.key]
  user_data = templatefile("${path.module}/cloud-init.yaml.tftpl", {
    key    = trimspace(var.ssh_public_key)
    mounts = { minitwit-data = "/var/lib/docker", minitwit-backup = "/var/backups/minitwit" }
  })

  lifecycle {
    # A changed image or first start would make the host anew: Ansible and Debian's updates look after a host that is there.
    ignore_changes = [image, user_data, ssh_keys]
  }
}

resource "digitalocean_droplet" "witness" {
  name       = "${var.name}-witness1"
  image      = local.image
  size       = var.witness_size
  region     = var.region
  vpc_uuid   = var.vpc_id
  ipv6       = true
  monitoring = true
  ssh_keys   = [digitalocean_ssh_key.operator.id]
  user_data = templatefile("${path.module}/cloud-init.yaml.tftpl", {
    key    = trimspace(var.ssh_public_key)
    mounts = {}
  })

  lifecycle {
    ignore_changes = [image, user_data, ssh_keys]
  }
}
