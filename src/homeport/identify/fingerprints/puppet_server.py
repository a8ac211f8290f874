"""Puppet Server and PuppetDB, on Trapperkeeper."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Puppet Server",
    kind=Kind.SYSTEM,
    protocol="http",
    matches=(
        Match(
            entries=(
                "class:puppetlabs.trapperkeeper.main",
                "class:clojure.main",
                "jar:puppet-server*.jar",
            ),
            argv=r"puppetlabs\.trapperkeeper|puppet-server-release\.jar|puppetdb\.jar",
        ),
    ),
    package_tells_version=False,
    version=(installed("deb:puppetserver"),),
    roles=(
        *JVM_ROLES,
        Role(name="PuppetDB", when=(argv(r"puppetdb\.jar"),), product="PuppetDB", protocol="http"),
    ),
    tls=(
        Rule(PLAIN, (setting(r"^port\s*[:=]\s*{port}$"),)),
        Rule(TLS, (setting(r"^ssl-port\s*[:=]\s*{port}$"),)),
    ),
    auth=(Rule("client-cert"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:8140",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m "
                "puppetlabs.trapperkeeper.main --config "
                "/etc/puppetlabs/puppetserver/conf.d"
            ),
            runtime="java 17.0.11",
            entry="class:clojure.main",
            settings="ssl-port: 8140",
            expect=Identity(product="Puppet Server", protocol="http", tls=True, auth="client-cert"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8140",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m acme.core",
            runtime="java 17.0.11",
            entry="class:clojure.main",
        ),
    ),
)
