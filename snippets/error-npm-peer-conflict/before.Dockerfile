FROM node:24-slim
WORKDIR /app
COPY mismatched/package.json ./
RUN npm install
