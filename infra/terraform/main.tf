locals {
  address_name = var.host == "@" ? var.domain : "${var.host}.${var.domain}"
}

module "network" {
  source = "./modules/network"

  name         = var.name
  region       = var.region
  ssh_networks = var.ssh_networks
  droplet_ids  = module.hosts.droplet_ids
}

module "hosts" {
  source = "./modules/hosts"

  name             = var.name
  region           = var.region
  vpc_id           = module.network.vpc_id
  ssh_public_key   = var.ssh_public_key
  application_size = var.application_size
  witness_size     = var.witness_size
  data_gib         = var.data_gib
  backup_gib       = var.backup_gib
}

module "address" {
  source = "./modules/address"

  region     = var.region
  domain     = var.domain
  host       = var.host
  droplet_id = module.hosts.application["app1"].id
}

module "bucket" {
  source = "./modules/bucket"

  name   = var.name
  region = var.region
}

module "watch" {
  source = "./modules/watch"

  name        = var.name
  url         = "https://${local.address_name}/public"
  droplet_ids = module.hosts.droplet_ids
  email       = var.alert_email
}

module "inventory" {
  source = "./modules/inventory"

  application    = { for name, host in module.hosts.application : name => host.address }
  witness        = { witness1 = module.hosts.witness.address }
  host           = local.address_name
  ssh_networks   = var.ssh_networks
  ssh_public_key = var.ssh_public_key
}
