variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "ip_range" {
  description = "The hosts' private network. Docker takes its own from 172.16.0.0/12 and 192.168.0.0/16."
  type        = string
  default     = "10.97.0.0/24"
}

variable "ssh_networks" {
  type = list(string)
}

variable "droplet_ids" {
  type = list(number)
}
