FROM busybox:1.37
ENV DB_PASSWORD_FILE=/run/secrets/db-password
