FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
RUN --mount=type=bind,source=pom.xml,target=pom.xml \
    --mount=type=bind,source=src,target=src \
    --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B -ntp package

FROM eclipse-temurin:25-jre
COPY --from=build /src/target/app /app
USER 10001:10001
CMD ["java", "-jar", "/app/hello.jar"]
