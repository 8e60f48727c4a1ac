FROM php:8.4-fpm
RUN apt-get update && apt-get install -y nginx libpq-dev
RUN docker-php-ext-install pdo_pgsql
COPY . /srv
RUN cp /srv/conf/nginx.conf /etc/nginx/sites-available/default
RUN sed -i 's/php:9000/127.0.0.1:9000/' /etc/nginx/sites-available/default
EXPOSE 8080
CMD service nginx start && php-fpm
