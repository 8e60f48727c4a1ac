FROM python:3.13-slim
COPY greet.py /
USER 10001:10001
CMD ["python", "/greet.py", "world"]
