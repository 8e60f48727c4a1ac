# hadolint: DL3060
FROM node:24-slim
WORKDIR /app
COPY package.json ./
RUN yarn install
