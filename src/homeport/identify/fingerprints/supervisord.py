"""supervisord, the process manager, and its control socket."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="supervisord",
    kind=Kind.SYSTEM,
    protocol="http",
    matches=(
        Match(packages=("pypi:supervisor", "deb:supervisor")),
        Match(entries=("supervisord",), runtime="python"),
        Match(programs=("supervisord",)),
    ),
    version=(
        installed("pypi:supervisor"),
        installed("deb:supervisor"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (setting(r"^username\s*=\s*\S"),)),
        Rule("none", (setting(r"."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="/srv/.venv/bin/python /srv/.venv/bin/supervisord -c supervisord.conf",
            runtime="python 3.11.4",
            entry="command:supervisord",
            entry_package="pypi:supervisor 4.2.5",
            settings="[inet_http_server]\nport=127.0.0.1:9001",
            expect=Identity(
                product="supervisord", version="4.2.5", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="unix /run/supervisor.sock",
            argv="/srv/.venv/bin/python /srv/.venv/bin/supervisord -n -c /etc/supervisord.conf",
            runtime="python 3.11.4",
            entry="command:supervisord",
            entry_package="pypi:supervisor 4.2.5",
            settings="[unix_http_server]\nfile=/run/supervisor.sock\nusername=u",
            expect=Identity(
                product="supervisord", version="4.2.5", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="/srv/.venv/bin/python supervisord.py",
            runtime="python 3.11.4",
            entry="script:/srv/supervisord.py",
            imports="http.server",
            installed="pypi:supervisor 4.2.5",
        ),
    ),
)
