"""The server that Bazel keeps running for a workspace."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Bazel",
    kind=Kind.DEVTOOL,
    protocol="grpc",
    matches=(
        Match(title=r"bazel\("),
        Match(
            argv=r"A-server\.jar\b.*--(?:output_base|install_base)=", programs=("java", "bazel*")
        ),
        Match(entries=("jar:A-server.jar",)),
    ),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:42001",
            argv=(
                "/opt/jdk/bin/java bazel(shop) "
                "--add-opens=java.base/java.lang=ALL-UNNAMED -jar "
                "/srv/.cache/bazel/A-server.jar"
            ),
            exe="/srv/.cache/bazel/embedded_tools/jdk/bin/java",
            runtime="java 17.0.11",
            entry="jar:A-server.jar",
            expect=Identity(product="Bazel", protocol="grpc", tls=False, auth="key"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:42001",
            argv="/opt/jdk/bin/java -jar B-server.jar",
            runtime="java 17.0.11",
            entry="jar:B-server.jar",
        ),
    ),
)
