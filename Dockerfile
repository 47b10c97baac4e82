# The application in an image of its own: built from the sources, run by a user without rights.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp -q dependency:go-offline -DskipTests
COPY .editorconfig ./
COPY src src
RUN ./mvnw -B -ntp -q package -DskipTests \
    && java -Djarmode=tools -jar target/so-phong-trao-*.jar extract --layers --launcher --destination extracted

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home sophongtrao
WORKDIR /application
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
USER sophongtrao
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=5 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-cp", "BOOT-INF/classes", "vn.sophongtrao.HealthProbe"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "org.springframework.boot.loader.launch.JarLauncher"]
