FROM node:24-slim
RUN npm config set unsafe-perm true
