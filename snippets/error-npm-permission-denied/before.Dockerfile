FROM node:24-slim
WORKDIR /app
USER 1000:1000
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
