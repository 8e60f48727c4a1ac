FROM maven:3.9-eclipse-temurin-25
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package
# Offline: whatever the first build wanted is in the mount.
RUN --mount=type=cache,target=/root/.m2 mvn -B -o package
