variable "VERSION" {
  default = "dev"
}

group "default" {
  targets = ["server", "worker"]
}

target "common" {
  args = { VERSION = VERSION }
  labels = { "org.opencontainers.image.version" = VERSION }
}

target "server" {
  inherits = ["common"]
  target   = "server"
  tags     = ["bp-bake-server:${VERSION}"]
}

target "worker" {
  inherits = ["common"]
  target   = "worker"
  tags     = ["bp-bake-worker:${VERSION}"]
}
