"""Gradle's daemon and workers, which builds talk to on a random port."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Gradle daemon",
    kind=Kind.DEVTOOL,
    protocol="gradle-daemon",
    never_probe=True,
    matches=(
        Match(
            entries=(
                "class:org.gradle.launcher.daemon.*",
                "class:org.gradle.wrapper.*",
                "class:org.gradle.launcher.*",
            ),
            runtime="java",
        ),
    ),
    package_tells_version=False,
    version=(
        argv(r"GradleDaemon (\d+(?:\.\d+)+)"),
        argv(r"/gradle-(\d+(?:\.\d+)+)"),
        installed("jar:gradle-launcher"),
    ),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp [::ffff:127.0.0.1]:36271",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.gradle.launcher.daemon.bootstrap.GradleDaemon 8.7"
            ),
            runtime="java 17.0.11",
            entry="class:org.gradle.launcher.daemon.bootstrap.GradleDaemon",
            expect=Identity(
                product="Gradle daemon",
                version="8.7",
                protocol="gradle-daemon",
                tls=False,
                auth="key",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "worker.org.gradle.process.internal.worker.GradleWorkerMain"
            ),
            runtime="java 17.0.11",
            entry="class:worker.org.gradle.process.internal.worker.GradleWorkerMain",
            installed="jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
