FROM python:3.13-slim
# The folder exists, but it belongs to root.
RUN useradd --uid=10001 --shell=/usr/sbin/nologin app \
 && mkdir /data
COPY app.py /app/
USER 10001:10001
CMD ["python", "/app/app.py"]
