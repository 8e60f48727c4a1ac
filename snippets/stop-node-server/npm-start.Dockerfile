FROM node:24-slim
WORKDIR /app
COPY package.json server.js ./
CMD ["npm", "start"]
