FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --only=production
