FROM debian:trixie-slim
RUN addgroup --system app && adduser --system --ingroup app app
