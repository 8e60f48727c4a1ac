FROM postgres:17
RUN apt-get update && apt-get install -y postgresql-17-pgvector
ENV POSTGRES_PASSWORD=secret
ENV APP_PASSWORD=secret
COPY initdb/ /docker-entrypoint-initdb.d/
