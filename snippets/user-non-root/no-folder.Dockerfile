FROM python:3.13-slim
RUN useradd --uid=10001 --shell=/usr/sbin/nologin app
COPY app.py /app/
USER 10001:10001
# Too late: WORKDIR makes the folder, but as root.
WORKDIR /data
CMD ["python", "/app/app.py"]
