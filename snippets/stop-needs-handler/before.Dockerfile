FROM python:3.13-slim
COPY server.py /
CMD ["python", "/server.py"]
