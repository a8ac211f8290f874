"""CloudBeaver, databases in the browser."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="CloudBeaver",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(argv=r"io\.cloudbeaver\.product\.\w+", runtime="java"),
        Match(entries=("jar:org.jkiss.dbeaver.launcher*",), argv=r"cloudbeaver"),
    ),
    package_tells_version=False,
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8978",
            argv=(
                "/opt/jdk/bin/java -jar "
                "/opt/cloudbeaver/server/plugins/org.jkiss.dbeaver.launcher_1.0.8.jar "
                "-product io.cloudbeaver.product.ce.product"
            ),
            runtime="java 17.0.11",
            entry="jar:org.jkiss.dbeaver.launcher_1.0.8.jar",
            expect=Identity(product="CloudBeaver", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8978",
            argv="/opt/jdk/bin/java -jar org.eclipse.equinox.launcher_1.6.800.jar",
            runtime="java 17.0.11",
            entry="jar:org.eclipse.equinox.launcher_1.6.800.jar",
        ),
    ),
)
