FROM python:3.13-slim
COPY job.py /
USER 10001:10001
CMD ["python", "/job.py"]
