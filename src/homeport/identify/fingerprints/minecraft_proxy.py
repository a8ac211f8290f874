"""Velocity, BungeeCord and Waterfall, proxies in front of Minecraft servers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, argv
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Minecraft proxy",
    kind=Kind.PROXY,
    protocol="minecraft",
    matches=(
        Match(
            entries=(
                "jar:velocity*.jar",
                "jar:bungeecord*.jar",
                "jar:BungeeCord*.jar",
                "jar:waterfall*.jar",
                "class:com.velocitypowered.*",
                "class:net.md_5.bungee.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(argv(r"(?:velocity|waterfall)-(\d+\.\d+(?:\.\d+)?)"),),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:25577",
            argv="/opt/jdk/bin/java -jar velocity-3.3.0-SNAPSHOT-378.jar",
            runtime="java 17.0.11",
            entry="jar:velocity-3.3.0-SNAPSHOT-378.jar",
            expect=Identity(product="Minecraft proxy", version="3.3.0", protocol="minecraft"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar velocity-engine.war",
            runtime="java 17.0.11",
            entry="jar:velocity-engine.war",
            installed="jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
