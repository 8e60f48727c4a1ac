FROM python:3.13-slim
COPY app.py /
USER 10001:10001
ENV GREETING=Bonjour
# exec: the shell expands $GREETING and then becomes Python.
CMD ["sh", "-c", "exec python /app.py \"$GREETING\""]
