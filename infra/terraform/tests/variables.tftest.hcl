# That wrong settings are refused before anything is made. infra/lint runs this without the provider, on the variables alone.
mock_provider "digitalocean" {}

variables {
  domain         = "example.org"
  ssh_networks   = ["192.0.2.0/24", "2001:db8::/32"]
  ssh_public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA operator"
  alert_email    = "operator@example.org"
}

run "takes_right_settings" {
  command = plan
}

run "refuses_ssh_from_the_whole_world" {
  command = plan

  variables {
    ssh_networks = ["0.0.0.0/0"]
  }

  expect_failures = [var.ssh_networks]
}

run "refuses_ssh_from_nowhere" {
  command = plan

  variables {
    ssh_networks = []
  }

  expect_failures = [var.ssh_networks]
}

run "refuses_a_private_key" {
  command = plan

  variables {
    ssh_public_key = "-----BEGIN OPENSSH PRIVATE KEY-----"
  }

  expect_failures = [var.ssh_public_key]
}

run "refuses_names_that_are_none" {
  command = plan

  variables {
    name        = "Mini Twit"
    domain      = "https://example.org"
    host        = "a.b"
    region      = "Frankfurt"
    alert_email = "operator"
  }

  expect_failures = [var.name, var.domain, var.host, var.region, var.alert_email]
}

run "refuses_volumes_that_are_too_small" {
  command = plan

  variables {
    data_gib   = 5
    backup_gib = 1.5
  }

  expect_failures = [var.data_gib, var.backup_gib]
}
