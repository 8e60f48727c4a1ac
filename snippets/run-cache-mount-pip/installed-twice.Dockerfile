FROM python:3.13-slim
WORKDIR /index
RUN pip download --no-cache-dir --no-deps --dest=mdurl mdurl==0.1.2
COPY index.py .
# The other server, -m http.server, sends no header that allows caching.
ARG INDEX=index.py
RUN --mount=type=cache,id=installed-twice-$INDEX,target=/root/.cache/pip \
    python $INDEX & sleep 2 \
    && pip install --index-url=http://127.0.0.1:8000/ \
       --trusted-host=127.0.0.1 mdurl==0.1.2
RUN --mount=type=cache,id=installed-twice-$INDEX,target=/root/.cache/pip \
    python $INDEX & sleep 2 \
    && pip install --index-url=http://127.0.0.1:8000/ \
       --trusted-host=127.0.0.1 --force-reinstall mdurl==0.1.2
