FROM busybox:1.37
COPY <<settings.toml <<paths.toml /etc/app
mode = "production"
settings.toml
data = "/data"
paths.toml
