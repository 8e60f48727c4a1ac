FROM debian:trixie-slim
# Only for sorting, numbers and dates as a language writes them.
RUN apt-get update \
 && apt-get install -y --no-install-recommends locales \
 && localedef --inputfile=de_DE --charmap=UTF-8 de_DE.UTF-8 \
 && rm -rf /var/lib/apt/lists/*
ENV LANG=de_DE.UTF-8
CMD ["date", "--date=@0", "+%A"]
