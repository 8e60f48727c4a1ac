FROM python:3.13-slim
RUN apt-get update && apt-get install -y gcc libpq-dev
ENV DJANGO_SECRET_KEY=django-insecure-change-me
WORKDIR /app
COPY . .
RUN pip install django gunicorn psycopg[binary] whitenoise
RUN python src/manage.py collectstatic --noinput
EXPOSE 8000
CMD gunicorn --chdir src config.wsgi --bind 0.0.0.0:8000
