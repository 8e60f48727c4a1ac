FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
RUN --mount=type=bind,source=pom.xml,target=pom.xml \
    --mount=type=bind,source=src,target=src \
    mvn -B -ntp package

FROM eclipse-temurin:25-jre
COPY --from=build /src/target/app /app
USER 1001
CMD ["java", "-jar", "/app/hello.jar"]
