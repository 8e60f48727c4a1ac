FROM python:3.13-slim
COPY job.py /
CMD ["python", "/job.py"]
