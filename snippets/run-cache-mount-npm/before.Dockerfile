FROM node:24-slim
WORKDIR /app
COPY . .
RUN npm ci
USER 1000:1000
CMD ["node", "src/index.js"]
