"""Ray: its control store, nodes, workers, dashboard and Ray Serve."""

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
    environ,
    installed,
    title,
)

FINGERPRINT = Fingerprint(
    product="Ray",
    kind=Kind.APP_SERVER,
    protocol="grpc",
    matches=(
        Match(programs=("gcs_server", "raylet"), argv=r"/ray/"),
        Match(title=r"ray::"),
        Match(
            argv=r"/ray/dashboard/(?:dashboard|agent)\.py\b|ray\.util\.client\.server\b|/ray/_private/",
            runtime="python",
        ),
    ),
    version=(installed("pypi:ray"),),
    roles=(
        Role(
            name="Serve",
            when=(title(r"ray::(?:ServeController|ProxyActor|HTTPProxy)"),),
            product="Ray Serve",
            protocol="http",
            framework="Ray Serve",
        ),
        Role(
            name="dashboard",
            when=(argv(r"/ray/dashboard/dashboard\.py\b.*--port=?\s?{port}\b"),),
            ports=(8265,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="agent",
            when=(argv(r"--listen-port=?\s?{port}\b|--metrics-export-port=?\s?{port}\b"),),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(TLS, (environ("RAY_USE_TLS", r"^1$"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("client-cert", (environ("RAY_USE_TLS", r"^1$"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6379",
            argv=(
                "/srv/.venv/lib/python3.11/site-packages/ray/core/src/ray/gcs/gcs_server "
                "--gcs_server_port=6379 --log_dir=/tmp/ray"
            ),
            package="pypi:ray 2.31.0",
            expect=Identity(
                product="Ray", version="2.31.0", protocol="grpc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8265",
            argv=(
                "/srv/.venv/bin/python "
                "/srv/.venv/lib/python3.11/site-packages/ray/dashboard/dashboard.py "
                "--host=127.0.0.1 --port=8265"
            ),
            package="pypi:ray 2.31.0",
            runtime="python 3.11.4",
            expect=Identity(
                product="Ray", version="2.31.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="ray::ProxyActor",
            package="pypi:ray 2.31.0",
            exe="/srv/.venv/bin/python3.11",
            runtime="python 3.11.4",
            expect=Identity(
                product="Ray Serve",
                version="2.31.0",
                framework="Ray Serve",
                framework_version="2.31.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6379", argv="/opt/tools/raylet"),),
)
