FROM busybox:1.37-musl
RUN mkdir -p /venv/bin && echo 'export VIRTUAL_ENV=/venv' > /venv/bin/activate
RUN . /venv/bin/activate
RUN echo "environment=$VIRTUAL_ENV" > /environment
