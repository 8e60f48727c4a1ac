FROM node:24-slim
WORKDIR /app
COPY package.json index.js ./
USER 1000:1000
CMD npm start
