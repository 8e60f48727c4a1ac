# A server with a certificate of a CA that nobody else knows.
FROM python:3.13-slim AS ca
WORKDIR /ca
RUN openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Company CA" \
      -keyout ca.key -out ca.crt \
 && openssl req -newkey rsa:2048 -nodes -subj /CN=localhost \
      -keyout server.key -out server.csr \
 && printf 'subjectAltName=DNS:localhost' >names \
 && openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -days 2 \
      -extfile names -out server.crt \
 && chmod 0444 server.key

FROM python:3.13-slim
WORKDIR /srv
COPY --from=ca /ca/ca.crt ./
COPY --from=ca /ca/server.crt /ca/server.key /ca/
COPY serve.py /
RUN echo from the company >data.txt
USER 10001:10001
EXPOSE 8443
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "/serve.py"]
