FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# In a step of its own: the layer above keeps the files.
RUN npm cache clean --force
