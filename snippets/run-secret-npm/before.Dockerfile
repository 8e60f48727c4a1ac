FROM node:24-slim
ARG FEED
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=npm,env=NPM_TOKEN \
    npm config set "//${FEED#*//}/private/:_authToken=$NPM_TOKEN"
RUN npm ci --no-audit --no-fund --replace-registry-host=always \
      --registry=$FEED/private/
RUN rm /root/.npmrc
USER 1000:1000
CMD ["node", "--print", "require('hello')"]
