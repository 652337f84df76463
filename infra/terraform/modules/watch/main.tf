# From outside, so that it also tells when the hosts cannot: DigitalOcean asks every minute from several places.
resource "digitalocean_uptime_check" "page" {
  name    = "${var.name} page"
  target  = var.url
  type    = "https"
  regions = ["eu_west", "us_east", "se_asia"]
}

resource "digitalocean_uptime_alert" "down" {
  name       = "${var.name} is down"
  check_id   = digitalocean_uptime_check.page.id
  type       = "down_global"
  period     = "2m"
  comparison = "less_than"
  threshold  = 1

  notifications {
    email = [var.email]
  }
}

resource "digitalocean_uptime_alert" "certificate" {
  name       = "${var.name} certificate expires"
  check_id   = digitalocean_uptime_check.page.id
  type       = "ssl_expiry"
  comparison = "less_than"
  threshold  = 14
  period     = "2m"

  notifications {
    email = [var.email]
  }
}

resource "digitalocean_monitor_alert" "host" {
  for_each = {
    disk   = { type = "v1/insights/droplet/disk_utilization_percent", value = 85 }
    memory = { type = "v1/insights/droplet/memory_utilization_percent", value = 92 }
  }

  description = "${var.name}: ${each.key} above ${each.value.value} %"
  type        = each.value.type
  compare     = "GreaterThan"
  value       = each.value.value
  window      = "10m"
  enabled     = true
  entities    = [for id in var.droplet_ids : tostring(id)]

  alerts {
    email = [var.email]
  }
}
