"""Payara, the application server that grew out of GlassFish."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Payara",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("jar:payara-micro*",)),
        Match(packages=("jar:payara-micro*",)),
        Match(
            entries=(
                "class:com.sun.enterprise.glassfish.bootstrap.*",
                "class:fish.payara.*",
                "jar:glassfish.jar",
            ),
            argv=r"/payara\d*/|payara",
        ),
        Match(argv=r"-Dcom\.sun\.aas\.installRoot=\S*/payara", runtime="java"),
    ),
    package_tells_version=False,
    version=(package("jar:payara-micro*"), argv(r"/payara-?(\d+\.[\d.]*\d)")),
    roles=(
        *JVM_ROLES,
        Role(
            name="administration",
            ports=(4848,),
            protocol="http",
            framework="",
            auth=(Rule("password"),),
        ),
        Role(
            name="IIOP", ports=(3700, 3820, 3920), protocol="iiop", framework="", never_probe=True
        ),
    ),
    over=("glassfish",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar payara-micro-6.2024.3.jar --deploy shop.war",
            runtime="java 17.0.11",
            entry="jar:payara-micro-6.2024.3.jar",
            entry_package="jar:payara-micro 6.2024.3",
            expect=Identity(product="Payara", version="6.2024.3", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:4848",
            argv=(
                "/opt/jdk/bin/java -Dcom.sun.aas.installRoot=/opt/payara6/glassfish -cp "
                "/opt/x/lib/* com.sun.enterprise.glassfish.bootstrap.ASMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.sun.enterprise.glassfish.bootstrap.ASMain",
            expect=Identity(product="Payara", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Dcom.sun.aas.installRoot=/opt/glassfish7/glassfish "
                "-cp /opt/x/lib/* com.sun.enterprise.glassfish.bootstrap.ASMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.sun.enterprise.glassfish.bootstrap.ASMain",
        ),
    ),
)
