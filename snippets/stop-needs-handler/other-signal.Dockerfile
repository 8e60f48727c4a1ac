FROM python:3.13-slim
COPY server.py /
# Python turns SIGINT into KeyboardInterrupt by itself.
STOPSIGNAL SIGINT
CMD ["python", "/server.py"]
