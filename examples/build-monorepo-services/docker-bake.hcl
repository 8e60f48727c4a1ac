# docker buildx bake            both images
# docker buildx bake api        one of them
variable "TAG" { default = "dev" }

group "default" { targets = ["service"] }

target "service" {
  name   = service
  matrix = { service = ["api", "web"] }
  args   = { SERVICE = service }
  tags   = ["shop-${service}:${TAG}"]
}

target "test" {
  name   = "test-${service}"
  matrix = { service = ["api", "web"] }
  args   = { SERVICE = service }
  target = "test"
  output = ["type=cacheonly"]
}
