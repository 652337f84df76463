variable "name" {
  type = string
}

variable "url" {
  type = string
}

variable "droplet_ids" {
  type = list(number)
}

variable "email" {
  type = string
}
