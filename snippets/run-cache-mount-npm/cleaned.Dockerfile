FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# Same image as with the mount, but the next build downloads it all again.
RUN npm ci --omit=dev && npm cache clean --force
COPY src ./src
USER 1000:1000
CMD ["node", "src/index.js"]
