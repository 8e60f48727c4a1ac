FROM python:3.13-slim AS deps
COPY requirements.txt .
# The image's pip fills the venv, so the venv needs no pip of its own.
RUN python -m venv --without-pip /venv \
 && pip --python=/venv/bin/python install --requirement=requirements.txt

FROM python:3.13-slim AS runtime
RUN useradd --uid=1001 --shell=/usr/sbin/nologin app
COPY --from=deps /venv /venv
ENV PATH=/venv/bin:$PATH WORKERS=2
WORKDIR /app
COPY app.py healthcheck.py ./
USER 1001:1001
EXPOSE 8000
CMD gunicorn --workers $WORKERS --bind 0.0.0.0:8000 app:app
