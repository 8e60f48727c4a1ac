FROM scratch AS base
EXPOSE 8080

FROM base
EXPOSE 9090/sctp
