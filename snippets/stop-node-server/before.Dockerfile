FROM node:24-slim
WORKDIR /app
COPY package.json server.js ./
USER 1000:1000
CMD ["node", "server.js"]
