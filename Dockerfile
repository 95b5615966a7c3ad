# docker build -t onrecord . && docker run --rm -v "$PWD:/work" onrecord read report.html
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -q -ntp -Prelease -pl onrecord-app -am -DskipTests -Dspotless.check.skip package \
    && mkdir /opt/onrecord && tar -xzf onrecord-app/target/onrecord-*.tar.gz -C /opt/onrecord --strip-components=1

FROM eclipse-temurin:17-jre
RUN useradd --create-home reader
COPY --from=build /opt/onrecord /opt/onrecord
USER reader
WORKDIR /work
ENTRYPOINT ["/opt/onrecord/bin/onrecord"]
