module "database" {
  source  = "terraform.example.com/example-shop/service-database/aws"
  version = "2.9.0"
  name    = "order-service"
}
