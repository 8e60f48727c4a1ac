FROM scratch
COPY package.json packages/db/package.json /app/
