"""mitmproxy: the proxy, and the page of mitmweb."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    option,
)

FINGERPRINT = Fingerprint(
    product="mitmproxy",
    kind=Kind.PROXY,
    protocol="http-proxy",
    matches=(
        Match(packages=("pypi:mitmproxy",)),
        Match(entries=("mitmproxy", "mitmdump", "mitmweb"), runtime="python"),
        Match(programs=("mitmproxy", "mitmdump", "mitmweb")),
    ),
    version=(installed("pypi:mitmproxy"),),
    roles=(
        # The page asks for a token since 11.1 and is open before, so a probe has to tell.
        Role(
            name="page",
            when=(option("--web-port"), argv(r"\bweb_port={port}\b")),
            ports=(8081,),
            protocol="http",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="SOCKS",
            when=(argv(r"(?:-m|--mode)[\s=]socks5\b"),),
            protocol="socks",
            tls=(Rule(PLAIN),),
        ),
        Role(name="reverse", when=(argv(r"(?:-m|--mode)[\s=]reverse:http"),), protocol="http"),
        Role(name="DNS", when=(argv(r"(?:-m|--mode)[\s=](?:dns|reverse:dns)\b"),), protocol="dns"),
        Role(
            name="proxy",
            otherwise=True,
            auth=(Rule("password", (argv(r"\s--proxyauth[\s=]|\bproxyauth="),)), Rule("none")),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mitmproxy -p 8080",
            runtime="python 3.11.4",
            entry="command:mitmproxy",
            entry_package="pypi:mitmproxy 10.3.1",
            expect=Identity(
                product="mitmproxy", version="10.3.1", protocol="http-proxy", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40081",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mitmweb --web-port 40081 -p 8080",
            runtime="python 3.11.4",
            entry="command:mitmweb",
            entry_package="pypi:mitmproxy 10.3.1",
            expect=Identity(product="mitmproxy", version="10.3.1", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mitmdump --mode socks5 -p 1080",
            runtime="python 3.11.4",
            entry="command:mitmdump",
            entry_package="pypi:mitmproxy 10.3.1",
            expect=Identity(product="mitmproxy", version="10.3.1", protocol="socks", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:mitmproxy 10.3.1",
        ),
    ),
)
