FROM scratch
ARG PORT=8080
COPY <<EOF /etc/site.conf
listen $PORT;
set \$host example;
EOF
