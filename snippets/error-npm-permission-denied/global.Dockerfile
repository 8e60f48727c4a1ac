FROM node:24-slim
USER 1000:1000
RUN npm install --global is-odd@3.0.1
