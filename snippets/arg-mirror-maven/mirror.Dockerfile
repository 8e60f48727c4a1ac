FROM maven:3.9-eclipse-temurin-25 AS fetch
WORKDIR /src
COPY pom.xml ./
COPY src ./src
# Maven's local repository has the layout of a remote one.
RUN mvn -B -ntp -q package

FROM python:3.13-slim
COPY --from=fetch /root/.m2/repository /srv
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
# Python stops on SIGINT; as PID 1 it would ignore SIGTERM.
STOPSIGNAL SIGINT
CMD ["python", "-u", "-m", "http.server", "8000"]
