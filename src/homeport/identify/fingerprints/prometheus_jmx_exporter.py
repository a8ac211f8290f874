"""The JMX exporter for Prometheus, run on its own."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, argv, package

FINGERPRINT = Fingerprint(
    product="Prometheus JMX exporter",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            entries=(
                "jar:jmx_prometheus_*.jar",
                "jar:jmx_exporter*.jar",
                "class:io.prometheus.jmx.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(package("jar:jmx_prometheus_*"), argv(r"jmx_prometheus_\w+-(\d+(?:\.\d+)+)\.jar")),
    over=("java-http-server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5556",
            argv="/opt/jdk/bin/java -jar jmx_prometheus_httpserver-0.20.0.jar 5556 config.yaml",
            runtime="java 17.0.11",
            entry="jar:jmx_prometheus_httpserver-0.20.0.jar",
            entry_package="jar:jmx_prometheus_httpserver 0.20.0",
            expect=Identity(product="Prometheus JMX exporter", version="0.20.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9092",
            argv=(
                "/opt/jdk/bin/java "
                "-javaagent:/opt/jmx_prometheus_javaagent-0.20.0.jar=7071:kafka.yml -cp "
                "/opt/x/lib/* kafka.Kafka"
            ),
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
        ),
    ),
)
