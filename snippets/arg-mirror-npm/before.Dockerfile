FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
# An address of one company's network, written into the file.
RUN npm config set registry=http://mirror.example.invalid/ fetch-retries=0 \
 && npm ci --omit=dev --no-audit --no-fund --no-update-notifier
COPY index.js .
USER 1000:1000
CMD ["node", "index.js"]
