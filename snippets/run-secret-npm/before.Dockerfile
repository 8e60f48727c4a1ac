FROM node:24-slim
ARG FEED
WORKDIR /app
COPY package.json ./
RUN --mount=type=secret,id=npm,env=NPM_TOKEN \
    npm config set "//${FEED#*//}/:_authToken=$NPM_TOKEN"
RUN npm install --no-audit --no-fund $FEED/private/hello-1.0.0.tgz
RUN rm /root/.npmrc
CMD ["node", "--print", "require('hello')"]
