FROM debian:trixie-slim
# Only if sorting, numbers and dates must follow a language's rules.
RUN apt-get update \
 && apt-get install -y --no-install-recommends locales \
 && localedef --inputfile=de_DE --charmap=UTF-8 de_DE.UTF-8 \
 && rm -rf /var/lib/apt/lists/*
ENV LANG=de_DE.UTF-8
USER 10001:10001
CMD ["date", "--date=@0", "+%A"]
