"""nREPL, the socket on which Clojure evaluates what editors send."""

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
    product="nREPL",
    kind=Kind.DEBUGGER,
    protocol="nrepl",
    never_probe=True,
    matches=(
        Match(
            entries=("class:clojure.main",), argv=r"nrepl\.(?:cmdline|server)|cider\.nrepl|:nrepl"
        ),
        Match(entries=("class:clojure.main",), argv=r"leiningen\.core\.main.*\brepl\b"),
    ),
    package_tells_version=False,
    version=(installed("jar:nrepl"),),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7888",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m nrepl.cmdline --port 7888",
            runtime="java 17.0.11",
            entry="class:clojure.main",
            installed="jar:nrepl 1.1.1, jar:clojure 1.11.2",
            expect=Identity(
                product="nREPL", version="1.1.1", protocol="nrepl", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m acme.core",
            runtime="java 17.0.11",
            entry="class:clojure.main",
            installed="jar:nrepl 1.1.1, jar:ring-core 1.12.1, jar:jetty-server 11.0.20",
        ),
    ),
)
