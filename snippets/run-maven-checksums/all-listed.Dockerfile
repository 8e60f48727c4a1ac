FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /app
COPY . .
# Now the plugins, too, must be in the list; they are not.
RUN --mount=from=repository,target=/repository \
  mvn -B -ntp dependency:copy-dependencies \
  -Daether.artifactResolver.postProcessor.trustedChecksums.failIfMissing=true
