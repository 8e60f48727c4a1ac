FROM scratch
COPY package.json packages/*/package.json /app/
