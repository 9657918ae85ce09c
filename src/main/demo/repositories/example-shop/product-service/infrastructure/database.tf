module "database" {
  source  = "terraform.example.com/example-shop/service-database/aws"
  version = "3.5.0"
  name    = "product-service"
}
