FROM python:3.13-slim AS build
COPY requirements.txt .
RUN pip install --no-cache-dir -t /vendor -r requirements.txt

FROM python:3.13-slim
COPY --from=build /vendor /vendor
ENV PYTHONPATH=/vendor
USER 10001:10001
CMD ["python", "-c", "import click; print(click.__file__)"]
