"""uWSGI, the application server in C; the option that opened the socket tells what it speaks."""

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
    Transport,
    installed,
    option,
    package,
    setting,
)

FINGERPRINT = Fingerprint(
    product="uWSGI",
    kind=Kind.APP_SERVER,
    hosts=True,
    matches=(
        Match(programs=("uwsgi", "uwsgi-core", "uwsgi_python3*", "pyuwsgi")),
        Match(packages=("deb:uwsgi-core", "rpm:uwsgi", "pypi:uwsgi", "pypi:pyuwsgi", "brew:uwsgi")),
    ),
    version=(
        installed("pypi:uwsgi"),
        installed("pypi:pyuwsgi"),
        package("*uwsgi*"),
    ),
    roles=(
        Role(
            name="HTTPS",
            when=(option("--https(?:-socket)?"), setting(r"^https(?:-socket)?\s*=\s*\S*:{port}\b")),
            protocol="http",
            tls=(Rule(TLS),),
        ),
        Role(
            name="HTTP",
            when=(
                option("--http(?:-socket|11-socket)?"),
                setting(r"^http(?:11)?(?:-socket)?\s*=\s*\S*:{port}\b"),
            ),
            protocol="http",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="FastCGI",
            when=(option("--fastcgi-socket"), setting(r"^fastcgi-socket\s*=\s*\S*:{port}\b")),
            protocol="fastcgi",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="statistics",
            when=(option("--stats(?:-server)?"), setting(r"^stats(?:-server)?\s*=\s*\S*:{port}\b")),
            protocol="uwsgi-stats",
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="uwsgi",
            when=(
                option("(?:--(?:uwsgi-)?socket|-s)"),
                setting(r"^(?:uwsgi-)?socket\s*=\s*\S*:{port}\b"),
            ),
            protocol="uwsgi",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="local uwsgi",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="uwsgi",
            tls=(Rule(PLAIN),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "/usr/bin/uwsgi --plugin python3 --http-socket 127.0.0.1:8000 --wsgi-file app.py"
            ),
            package="deb:uwsgi-core 2.0.21",
            imports="flask",
            installed="pypi:flask 3.0.3",
            expect=Identity(
                product="uWSGI",
                version="2.0.21",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3031",
            argv="/usr/bin/uwsgi --ini shop.ini",
            package="deb:uwsgi-core 2.0.21",
            settings="[uwsgi]\nsocket = 127.0.0.1:3031\nmodule = shop.wsgi",
            expect=Identity(product="uWSGI", version="2.0.21", protocol="uwsgi", tls=False),
        ),
        Sample(
            door="tcp 0.0.0.0:8443",
            argv=(
                "/usr/bin/uwsgi --https 0.0.0.0:8443,c.pem,k.pem --stats 127.0.0.1:9191 "
                "--module app"
            ),
            package="deb:uwsgi-core 2.0.21",
            settings="https = 0.0.0.0:8443,c.pem,k.pem",
            expect=Identity(product="uWSGI", version="2.0.21", protocol="http", tls=True),
        ),
        Sample(
            door="unix /run/uwsgi/shop.sock",
            argv="/usr/bin/uwsgi --ini shop.ini",
            package="deb:uwsgi-core 2.0.21",
            expect=Identity(product="uWSGI", version="2.0.21", protocol="uwsgi", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/bin/uwsgitop 127.0.0.1:9191"),),
)
