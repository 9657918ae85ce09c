module "database" {
  source  = "terraform.example.com/example-shop/service-database/aws"
  version = "3.4.0"
  name    = "payment-service"
}
