FROM maven:3.9-eclipse-temurin-25
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package
# Offline: the mount has everything that the first build downloaded.
RUN --mount=type=cache,target=/root/.m2 mvn -B -o package
