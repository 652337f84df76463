variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "ssh_public_key" {
  type = string
}

variable "application_size" {
  type = string
}

variable "witness_size" {
  type = string
}

variable "data_gib" {
  type = number
}

variable "backup_gib" {
  type = number
}
