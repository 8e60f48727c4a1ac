FROM python:3.13-slim
COPY app.py /app/
RUN mkdir /data
CMD ["python", "/app/app.py"]
