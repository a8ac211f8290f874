"""LanguageTool, the grammar checker."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="LanguageTool",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="LanguageTool",
    matches=(Match(entries=("class:org.languagetool.server.*", "jar:languagetool-server*.jar")),),
    package_tells_version=False,
    version=(
        installed("jar:languagetool-server"),
        argv(r"/LanguageTool-(\d+(?:\.\d+)+)"),
        package("jar:languagetool-server"),
    ),
    roles=JVM_ROLES,
    auth=(Rule("none"),),
    over=("java-http-server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.languagetool.server.HTTPServer --port 8081"
            ),
            runtime="java 17.0.11",
            entry="class:org.languagetool.server.HTTPServer",
            installed="jar:languagetool-server 6.4",
            expect=Identity(
                product="LanguageTool",
                version="6.4",
                framework="LanguageTool",
                framework_version="6.4",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.languagetool.commandline.Main",
            runtime="java 17.0.11",
            entry="class:org.languagetool.commandline.Main",
        ),
    ),
)
