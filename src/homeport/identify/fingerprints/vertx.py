"""Vert.x, the reactive toolkit and its servers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Vert.x",
    kind=Kind.APP_SERVER,
    hosts=True,
    framework="Vert.x",
    matches=(
        Match(entries=("class:io.vertx.core.Launcher", "class:io.vertx.launcher.*")),
        Match(installed=("jar:vertx-core", "jar:io.vertx.vertx-core"), runtime="java", weight=-2),
        Match(imports=("io.vertx",), runtime="java"),
    ),
    package_tells_version=False,
    version=(installed("jar:vertx-core"), installed("jar:io.vertx.vertx-core")),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* io.vertx.core.Launcher run "
                "com.acme.MainVerticle"
            ),
            runtime="java 17.0.11",
            entry="class:io.vertx.core.Launcher",
            installed="jar:vertx-core 4.5.7, jar:netty-handler 4.1.108",
            expect=Identity(
                product="Vert.x", version="4.5.7", framework="Vert.x", framework_version="4.5.7"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop.jar",
            runtime="java 17.0.11",
            entry="jar:shop.jar",
            installed="jar:netty-handler 4.1.108",
        ),
    ),
)
