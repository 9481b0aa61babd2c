# syntax=docker/dockerfile:1

# The image needs no PostgreSQL of its own: the embedded server's binaries are left out of the jar.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dspotless.check.skip -Dmaven.test.skip=true \
        -P '!postgres-linux-amd64,!postgres-linux-arm64' package \
    && mv target/daily-dispatch-*.jar daily-dispatch.jar

# Layers, and an AOT cache (JEP 514) from a start that ends when the context stands. The cache holds for this JVM, these
# jars and this folder only, so it is made in the image that later runs. No database is asked: its dialect is named.
FROM eclipse-temurin:25-jre AS train
WORKDIR /layers
COPY --from=build /build/daily-dispatch.jar /tmp/daily-dispatch.jar
RUN java -Djarmode=tools -jar /tmp/daily-dispatch.jar extract --layers --destination /layers \
    && mkdir /app && cp -a /layers/dependencies/. /layers/snapshot-dependencies/. /layers/application/. /app/
WORKDIR /app
RUN SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:9/nowhere DAILY_DISPATCH_DEMONSTRATION=false \
    java -XX:+UseG1GC -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh \
        -Dspring.flyway.enabled=false -Dspring.session.jdbc.cleanup-cron=- \
        -Dspring.jpa.hibernate.ddl-auto=none \
        -Dspring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect \
        -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false \
        -jar daily-dispatch.jar \
    && test -s app.aot

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 dispatch \
    && useradd --system --uid 10001 --gid dispatch --no-create-home --shell /usr/sbin/nologin dispatch \
    && mkdir -p /var/lib/daily-dispatch/photos /var/lib/daily-dispatch/exports && chown dispatch:dispatch /var/lib/daily-dispatch/photos /var/lib/daily-dispatch/exports
ENV DAILY_DISPATCH_PHOTOS_FOLDER=/var/lib/daily-dispatch/photos DAILY_DISPATCH_EXPORTS_FOLDER=/var/lib/daily-dispatch/exports
WORKDIR /app
COPY --from=train /layers/dependencies/ ./
COPY --from=train /layers/snapshot-dependencies/ ./
COPY --from=train /layers/application/ ./
COPY --from=train /app/app.aot ./
COPY --chmod=755 src/main/docker/healthy /usr/local/bin/healthy
USER 10001:10001
EXPOSE 8080
# Ready: the context stands, the first administrator exists, the database answers.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["healthy"]
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=70", "-XX:AOTCache=app.aot", "-jar", "daily-dispatch.jar"]
