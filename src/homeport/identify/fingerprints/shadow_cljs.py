"""shadow-cljs, which compiles ClojureScript: its page, the project's files, and nREPL."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="shadow-cljs",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="ClojureScript",
    matches=(Match(entries=("class:clojure.main",), argv=r"shadow\.cljs\.devtools\.cli"),),
    package_tells_version=False,
    version=(installed("jar:shadow-cljs"),),
    framework_version=(installed("jar:clojurescript"),),
    roles=(
        *JVM_ROLES,
        Role(
            name="nREPL",
            when=(setting(r":nrepl\s*\{:port\s+{port}\b"),),
            ports=(7888, 7002, 9000),
            protocol="nrepl",
            framework="",
            never_probe=True,
        ),
    ),
    auth=(Rule("none"),),
    over=("undertow", "nrepl"),
    samples=(
        Sample(
            door="tcp 0.0.0.0:9630",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m "
                "shadow.cljs.devtools.cli --npm watch app"
            ),
            runtime="java 17.0.11",
            entry="class:clojure.main",
            installed="jar:shadow-cljs 2.28.3, jar:undertow-core 2.3.10",
            expect=Identity(
                product="shadow-cljs",
                version="2.28.3",
                framework="ClojureScript",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9630",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* clojure.main -m nrepl.cmdline",
            runtime="java 17.0.11",
            entry="class:clojure.main",
        ),
    ),
)
