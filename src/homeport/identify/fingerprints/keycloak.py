"""Keycloak, which signs people in; it is built on Quarkus."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Keycloak",
    kind=Kind.SECURITY,
    protocol="http",
    framework="Quarkus",
    matches=(
        Match(
            entries=("class:io.quarkus.bootstrap.runner.QuarkusEntryPoint", "jar:quarkus-run.jar"),
            argv=r"-Dkc\.home\.dir=|/keycloak[^/ ]*/lib/",
        ),
        Match(
            installed=("jar:keycloak-quarkus-server", "jar:org.keycloak.keycloak-quarkus-server"),
            runtime="java",
        ),
    ),
    package_tells_version=False,
    version=(
        argv(r"/keycloak-(\d+(?:\.\d+)+)"),
        installed("jar:org.keycloak.keycloak-quarkus-server"),
        installed("jar:keycloak-quarkus-server"),
    ),
    framework_version=(installed("jar:io.quarkus.quarkus-core"), installed("jar:quarkus-core")),
    roles=(
        *JVM_ROLES,
        Role(name="cluster", ports=(7800,), protocol="jgroups", framework="", never_probe=True),
    ),
    auth=(Rule("password"),),
    over=("quarkus", "vertx", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Dkc.home.dir=/opt/keycloak-24.0.2/bin/.. -cp "
                "/opt/x/lib/* io.quarkus.bootstrap.runner.QuarkusEntryPoint start-dev"
            ),
            runtime="java 17.0.11",
            entry="class:io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            installed="jar:io.quarkus.quarkus-core 3.8.3",
            expect=Identity(
                product="Keycloak",
                version="24.0.2",
                framework="Quarkus",
                framework_version="3.8.3",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar quarkus-run.jar",
            runtime="java 17.0.11",
            entry="jar:quarkus-run.jar",
            installed="jar:io.quarkus.quarkus-core 3.8.3, jar:keycloak-admin-client 24.0.2",
        ),
    ),
)
