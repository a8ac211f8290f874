"""Open Liberty and WebSphere Liberty, the application servers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Open Liberty",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("jar:ws-server.jar", "class:com.ibm.ws.kernel.boot.*")),
        Match(argv=r"\S*/wlp/\S*ws-(?:server|javaagent)\.jar", runtime="java"),
    ),
    package_tells_version=False,
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9080",
            argv="/opt/jdk/bin/java -jar /opt/ol/wlp/bin/tools/ws-server.jar defaultServer",
            runtime="java 17.0.11",
            entry="jar:ws-server.jar",
            expect=Identity(product="Open Liberty", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9080",
            argv="/opt/jdk/bin/java -jar ws-client.jar",
            runtime="java 17.0.11",
            entry="jar:ws-client.jar",
        ),
    ),
)
