"""mvnd, the Maven daemon."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Maven daemon",
    kind=Kind.DEVTOOL,
    protocol="mvnd",
    never_probe=True,
    matches=(Match(entries=("class:org.mvndaemon.*",)),),
    package_tells_version=False,
    version=(argv(r"/mvnd-daemon-(\d+(?:\.\d+)+)"), argv(r"/(?:maven-)?mvnd-(\d+(?:\.\d+)+)")),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:40001",
            argv=(
                "/opt/jdk/bin/java -Dmvnd.home=/opt/mvnd-1.0.1 -cp /opt/x/lib/* "
                "org.mvndaemon.mvnd.common.MavenDaemon"
            ),
            runtime="java 17.0.11",
            entry="class:org.mvndaemon.mvnd.common.MavenDaemon",
            expect=Identity(product="Maven daemon", version="1.0.1", protocol="mvnd", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:40001",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.codehaus.plexus.classworlds.launcher.Launcher jetty:run"
            ),
            runtime="java 17.0.11",
            entry="class:org.codehaus.plexus.classworlds.launcher.Launcher",
        ),
    ),
)
