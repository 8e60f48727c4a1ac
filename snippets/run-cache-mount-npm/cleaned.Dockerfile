FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# Same image as with the mount; every download is made again next time.
RUN npm ci --omit=dev && npm cache clean --force
COPY src ./src
CMD ["node", "src/index.js"]
