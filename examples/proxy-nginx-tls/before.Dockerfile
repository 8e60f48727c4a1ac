FROM nginx:stable
RUN apt-get update && apt-get install -y openssl
RUN openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=localhost \
    -keyout /etc/ssl/private/tls.key -out /etc/ssl/certs/tls.crt
COPY . /etc/nginx/
COPY nginx/before.conf /etc/nginx/conf.d/default.conf
EXPOSE 80 443
CMD nginx -g 'daemon off;'
