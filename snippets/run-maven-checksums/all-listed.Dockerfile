FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /app
COPY . .
# Now the plugins must be in the list, too, and they aren't.
RUN --mount=from=repository,target=/repository \
  mvn -B -ntp dependency:copy-dependencies \
  -Daether.artifactResolver.postProcessor.trustedChecksums.failIfMissing=true
