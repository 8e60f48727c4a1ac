FROM python:3.13-slim
COPY server.py /
USER 10001:10001
CMD ["python", "/server.py"]
