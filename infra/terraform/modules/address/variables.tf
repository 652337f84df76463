variable "region" {
  type = string
}

variable "domain" {
  type = string
}

variable "host" {
  type = string
}

variable "droplet_id" {
  type = number
}
