FROM python:3.13-slim
COPY greet.py /
ENTRYPOINT python /greet.py world
