FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# Brings the host's compiled module along, made for another system.
COPY host ./
USER 1000:1000
CMD ["node", "-e", "require('./node_modules/native/native.node')"]
