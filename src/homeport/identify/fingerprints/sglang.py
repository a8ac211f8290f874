"""SGLang: the model server, and the sockets of its workers."""

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
    title,
)

FINGERPRINT = Fingerprint(
    product="SGLang",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="SGLang",
    matches=(
        Match(packages=("pypi:sglang",)),
        Match(entries=("module:sglang.launch_server", "sglang"), runtime="python"),
        Match(title=r"sglang::"),
    ),
    version=(installed("pypi:sglang"),),
    roles=(
        Role(
            name="worker",
            when=(title(r"sglang::"),),
            protocol="zmtp",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
            never_probe=True,
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-(?:keyfile|certfile)\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("key", (argv(r"\s--api[-_]key\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:30000",
            argv="/srv/.venv/bin/python -m sglang.launch_server --model-path m --port 30000",
            runtime="python 3.11.4",
            entry="module:sglang.launch_server",
            entry_package="pypi:sglang 0.2.5",
            expect=Identity(
                product="SGLang",
                version="0.2.5",
                framework="SGLang",
                framework_version="0.2.5",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40002",
            argv="sglang::scheduler",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:sglang 0.2.5",
            exe="/srv/.venv/bin/python3.11",
            expect=Identity(
                product="SGLang", version="0.2.5", protocol="zmtp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:30000",
            argv="/srv/.venv/bin/python launch_server.py",
            runtime="python 3.11.4",
            entry="script:/srv/launch_server.py",
            imports="http.server",
            installed="pypi:sglang 0.2.5",
        ),
    ),
)
