FROM python:3.13-slim
RUN apt-get update && apt-get install -y cron
WORKDIR /app
COPY . .
RUN echo "0 3 * * * root python /app/job.py >> /var/log/cron.log 2>&1" \
    > /etc/cron.d/job && touch /var/log/cron.log
CMD cron && tail -f /var/log/cron.log
