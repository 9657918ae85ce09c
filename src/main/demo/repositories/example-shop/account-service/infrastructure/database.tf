module "database" {
  source  = "terraform.example.com/example-shop/service-database/aws"
  version = "3.1.2"
  name    = "account-service"
}
