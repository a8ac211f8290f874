"""The Java language server of Eclipse, which editors start."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Eclipse JDT LS",
    kind=Kind.EDITOR,
    protocol="lsp",
    never_probe=True,
    matches=(
        Match(argv=r"org\.eclipse\.jdt\.ls\.core", runtime="java"),
        Match(entries=("jar:org.eclipse.equinox.launcher*",), argv=r"jdt-language-server|jdt\.ls"),
    ),
    package_tells_version=False,
    version=(installed("jar:org.eclipse.jdt.ls.core"),),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:35111",
            argv=(
                "/opt/jdk/bin/java -Declipse.application=org.eclipse.jdt.ls.core.id1 "
                "-jar /srv/jdtls/plugins/org.eclipse.equinox.launcher_1.6.800.jar"
            ),
            runtime="java 17.0.11",
            entry="jar:org.eclipse.equinox.launcher_1.6.800.jar",
            expect=Identity(product="Eclipse JDT LS", protocol="lsp", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:35111",
            argv="/opt/jdk/bin/java -jar org.eclipse.equinox.launcher_1.6.800.jar",
            runtime="java 17.0.11",
            entry="jar:org.eclipse.equinox.launcher_1.6.800.jar",
        ),
    ),
)
