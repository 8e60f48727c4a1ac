FROM python:3.13-slim
COPY server.py /
# Python turns SIGINT into KeyboardInterrupt by itself.
STOPSIGNAL SIGINT
USER 10001:10001
CMD ["python", "/server.py"]
