FROM python:3.13-slim
RUN pip install --use-feature=2020-resolver click==8.3.1
