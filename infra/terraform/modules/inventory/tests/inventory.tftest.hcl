variables {
  application    = { app1 = "198.51.100.11", app2 = "198.51.100.12" }
  witness        = { witness1 = "198.51.100.13" }
  host           = "minitwit.example"
  ssh_networks   = ["192.0.2.0/24"]
  ssh_public_key = "ssh-ed25519 AAAA operator\n"
}

run "names_every_host_with_its_address" {
  command = plan

  assert {
    condition     = yamldecode(output.yaml).all.children.application.hosts.app2.ansible_host == "198.51.100.12"
    error_message = "app2 lacks its address"
  }

  assert {
    condition     = yamldecode(output.yaml).all.children.witness.hosts.witness1.ansible_host == "198.51.100.13"
    error_message = "the witness lacks its address"
  }
}

run "lets_hosts_restart_at_different_times" {
  command = plan

  assert {
    condition     = length(distinct([for host in values(yamldecode(output.yaml).all.children.application.hosts) : host.base_reboot_time])) == 2
    error_message = "both application hosts restart at once"
  }
}

run "gives_ansible_the_operators_key_without_its_line_end" {
  command = plan

  assert {
    condition     = yamldecode(output.yaml).all.vars.base_operators[0]["keys"][0] == "ssh-ed25519 AAAA operator"
    error_message = "the key is another"
  }
}
