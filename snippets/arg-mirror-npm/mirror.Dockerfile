FROM node:24-slim AS fetch
WORKDIR /srv
# The archive of one package, and what the registry says about it.
RUN npm pack --silent --no-update-notifier ms@2.1.3 \
 && npm view --json --no-update-notifier ms@2.1.3 >version.json
ARG URL=http://localhost:5063
RUN node -e "const v = require('./version.json'); \
      v.dist.tarball = '$URL/ms-2.1.3.tgz'; \
      console.log(JSON.stringify({name: 'ms', 'dist-tags': {latest: '2.1.3'}, \
        versions: {'2.1.3': v}}))" >ms \
 && rm version.json

FROM python:3.13-slim
COPY --from=fetch /srv /srv
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "-m", "http.server", "8000"]
