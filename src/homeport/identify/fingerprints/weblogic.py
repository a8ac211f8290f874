"""Oracle WebLogic Server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="WebLogic",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(entries=("class:weblogic.Server",)),),
    package_tells_version=False,
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 0.0.0.0:7001",
            argv="/opt/jdk/bin/java -Dweblogic.Name=AdminServer -cp /opt/x/lib/* weblogic.Server",
            runtime="java 17.0.11",
            entry="class:weblogic.Server",
            expect=Identity(product="WebLogic", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7001",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* weblogic.Deployer",
            runtime="java 17.0.11",
            entry="class:weblogic.Deployer",
        ),
    ),
)
