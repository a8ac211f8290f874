"""Jaeger, the tracing system."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Jaeger",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            programs=(
                "jaeger",
                "jaeger-all-in-one",
                "all-in-one-linux",
                "jaeger-query",
                "jaeger-collector",
                "jaeger-agent",
            )
        ),
        Match(packages=("go:github.com/jaegertracing/jaeger",)),
    ),
    roles=(
        Role(name="gRPC", ports=(14250, 4317, 16685), protocol="grpc"),
        Role(
            name="agent",
            ports=(6831, 6832, 5775),
            transport=Transport.UDP,
            protocol="jaeger-thrift",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:16686",
            argv="/go/bin/all-in-one-linux",
            package="go:github.com/jaegertracing/jaeger 1.53.0",
            expect=Identity(
                product="Jaeger", version="1.53.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4317",
            argv="/usr/bin/jaeger-all-in-one",
            expect=Identity(product="Jaeger", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9411",
            argv="/usr/bin/java -jar zipkin.jar",
            runtime="java 17.0.9",
            entry="jar:zipkin.jar",
        ),
    ),
)
