FROM python:3.13-slim
WORKDIR /src
COPY setup.py ./
RUN python setup.py install
