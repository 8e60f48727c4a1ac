FROM node:24-slim
ARG FEED
WORKDIR /app
RUN --mount=type=secret,id=npm,env=NPM_TOKEN \
    npm install --no-audit --no-fund \
      "http://ci:$NPM_TOKEN@${FEED#*//}/private/hello-1.0.0.tgz"
USER 1000:1000
CMD ["node", "--print", "require('hello')"]
