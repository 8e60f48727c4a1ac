FROM scratch AS build
LABEL org.example.lost="yes"

FROM scratch AS base
LABEL org.example.kept="base" org.example.changed="base"

FROM base
LABEL org.example.changed="child"
