"""Jitsi Videobridge and Jicofo, video conferences."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    Transport,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Jitsi Videobridge",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(entries=("class:org.jitsi.videobridge.*", "class:org.jitsi.jicofo.*")),
        Match(packages=("jar:jitsi-videobridge",)),
    ),
    package_tells_version=False,
    version=(installed("jar:jitsi-videobridge"), installed("deb:jitsi-videobridge2")),
    roles=(
        *JVM_ROLES,
        Role(
            name="Jicofo", when=(argv(r"org\.jitsi\.jicofo\."),), product="Jicofo", protocol="http"
        ),
        Role(
            name="media", transport=Transport.UDP, otherwise=True, protocol="rtp", never_probe=True
        ),
    ),
    over=("jetty",),
    samples=(
        Sample(
            door="udp 0.0.0.0:10000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.jitsi.videobridge.MainKt",
            runtime="java 17.0.11",
            entry="class:org.jitsi.videobridge.MainKt",
            installed="jar:jitsi-videobridge 2.3",
            expect=Identity(product="Jitsi Videobridge", version="2.3", protocol="rtp"),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.jitsi.jicofo.Main",
            runtime="java 17.0.11",
            entry="class:org.jitsi.jicofo.Main",
            expect=Identity(product="Jicofo", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.MainKt",
            runtime="java 17.0.11",
            entry="class:com.acme.MainKt",
            installed="jar:jitsi-utils 1.0",
        ),
    ),
)
