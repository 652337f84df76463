# Ansible's inventory as text. Without a provider, so that its tests run anywhere: terraform test.
variable "application" {
  description = "Address of each application host."
  type        = map(string)
}

variable "witness" {
  type = map(string)
}

variable "host" {
  type = string
}

variable "ssh_networks" {
  type = list(string)
}

variable "ssh_public_key" {
  type = string
}

output "yaml" {
  value = yamlencode({
    all = {
      vars = {
        ansible_user          = "deploy"
        base_operators        = [{ name = "deploy", keys = [trimspace(var.ssh_public_key)] }]
        firewall_ssh_networks = var.ssh_networks
        minitwit_host         = var.host
      }
      children = {
        # Hosts that replace each other restart at different times.
        application = { hosts = { for index, name in sort(keys(var.application)) : name => {
          ansible_host     = var.application[name]
          base_reboot_time = format("%02d:30", 3 + index)
        } } }
        witness = { hosts = { for name, address in var.witness : name => { ansible_host = address } } }
      }
    }
  })
}
