FROM python:3.13-slim AS build
COPY requirements.txt .
RUN pip install --user --no-cache-dir -r requirements.txt

FROM python:3.13-slim
COPY --from=build /root/.local /root/.local
ENV PATH=/root/.local/bin:$PATH
USER 10001:10001
CMD ["python", "-c", "import click; print(click.__file__)"]
