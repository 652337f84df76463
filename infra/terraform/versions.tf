# For Terraform and OpenTofu alike. The provider's token is DIGITALOCEAN_TOKEN, the bucket's keys SPACES_ACCESS_KEY_ID and
# SPACES_SECRET_ACCESS_KEY, the state's keys AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: none is in a file or in the state.
terraform {
  required_version = ">= 1.10.0"

  required_providers {
    digitalocean = {
      source  = "digitalocean/digitalocean"
      version = "~> 2.71"
    }
  }

  # A bucket that was made by hand before (docs/operating/infra.md). Which one, infra/up says: --backend-config.
  backend "s3" {
    key                         = "minitwit.tfstate"
    region                      = "us-east-1"
    use_lockfile                = true
    skip_credentials_validation = true
    skip_metadata_api_check     = true
    skip_region_validation      = true
    skip_requesting_account_id  = true
    skip_s3_checksum            = true
  }
}
