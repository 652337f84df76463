variable "name" {
  description = "Prefix of everything that is made. Each installation in one account has another."
  type        = string
  default     = "minitwit"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,20}$", var.name))
    error_message = "The name has 2 to 21 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "region" {
  description = "Region of DigitalOcean, one that has volumes and Spaces."
  type        = string
  default     = "fra1"

  validation {
    condition     = can(regex("^[a-z]{3}[0-9]$", var.region))
    error_message = "A region is three letters and a digit, such as fra1."
  }
}

variable "domain" {
  description = "DNS zone that DigitalOcean already serves for this account."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.domain))
    error_message = "The domain is a name such as example.org."
  }
}

variable "host" {
  description = "Name of MiniTwit in the zone; @ is the zone itself."
  type        = string
  default     = "minitwit"

  validation {
    condition     = can(regex("^(@|[a-z0-9]([a-z0-9-]*[a-z0-9])?)$", var.host))
    error_message = "The host is one label, such as minitwit, or @."
  }
}

variable "ssh_networks" {
  description = "Networks from which operators may use ssh, in CIDR."
  type        = list(string)

  validation {
    condition     = length(var.ssh_networks) > 0 && alltrue([for network in var.ssh_networks : can(cidrhost(network, 0))])
    error_message = "Name at least one network in CIDR, such as 192.0.2.0/24."
  }

  validation {
    condition     = !anytrue([for network in var.ssh_networks : endswith(network, "/0")])
    error_message = "A network that is the whole world protects nothing."
  }
}

variable "ssh_public_key" {
  description = "The operator's public key. The private one stays with the operator."
  type        = string

  validation {
    condition     = can(regex("^(ssh-ed25519|ecdsa-sha2-nistp256|sk-ssh-ed25519@openssh\\.com) [A-Za-z0-9+/=]+( .*)?$", trimspace(var.ssh_public_key)))
    error_message = "The key is one line of an Ed25519 or ECDSA .pub file."
  }
}

variable "alert_email" {
  description = "Address that DigitalOcean's own watching writes to. It has to be confirmed in the account."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", var.alert_email))
    error_message = "The address is one such as operator@example.org."
  }
}

variable "application_size" {
  description = "Size of each application host. 2 GB is the least for the core, 4 GB with the monitoring."
  type        = string
  default     = "s-2vcpu-4gb"
}

variable "witness_size" {
  description = "Size of the witness, which holds no data."
  type        = string
  default     = "s-1vcpu-512mb-10gb"
}

variable "data_gib" {
  description = "Size of each application host's volume for containers and database, in GiB."
  type        = number
  default     = 20

  validation {
    condition     = var.data_gib >= 10 && floor(var.data_gib) == var.data_gib
    error_message = "At least 10 GiB, a whole number."
  }
}

variable "backup_gib" {
  description = "Size of each application host's volume for backups, in GiB."
  type        = number
  default     = 10

  validation {
    condition     = var.backup_gib >= 5 && floor(var.backup_gib) == var.backup_gib
    error_message = "At least 5 GiB, a whole number."
  }
}
