FROM python:3.13-slim
RUN easy_install click
