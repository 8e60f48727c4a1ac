FROM python:3.13-slim
RUN python -c "from distutils.core import setup"
