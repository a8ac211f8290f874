"""Karate, tests of APIs with mock servers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, argv, package

FINGERPRINT = Fingerprint(
    product="Karate",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(entries=("jar:karate*.jar", "class:com.intuit.karate.*", "class:io.karatelabs.*")),
    ),
    package_tells_version=False,
    version=(package("jar:karate*"), argv(r"karate-(\d+(?:\.\d+)+)\.jar")),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv="/opt/jdk/bin/java -jar karate-1.5.0.jar -m mock.feature -p 8090",
            runtime="java 17.0.11",
            entry="jar:karate-1.5.0.jar",
            expect=Identity(product="Karate", version="1.5.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:karate-core 1.5.0, jar:netty-handler 4.1.107",
        ),
    ),
)
