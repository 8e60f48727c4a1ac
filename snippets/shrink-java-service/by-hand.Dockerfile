FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
RUN --mount=type=bind,source=pom.xml,target=pom.xml \
    --mount=type=bind,source=src,target=src \
    --mount=type=cache,target=/root/.m2/repository,sharing=locked \
    mvn -B -ntp package

# Smaller, because Gson's optional java.sql is left out. Yours to maintain.
FROM eclipse-temurin:25-jdk AS runtime
ARG MODULES=java.base,jdk.httpserver
RUN jlink --add-modules $MODULES --strip-debug --output /java

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=runtime /java /java
COPY --from=build /src/target/app/lib /app/lib
COPY --from=build /src/target/app/hello.jar /app/
USER 65532:65532
CMD ["/java/bin/java", "-jar", "/app/hello.jar"]
