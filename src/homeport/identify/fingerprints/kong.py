"""Kong, the API gateway on OpenResty."""

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
    environ,
    installed,
    package,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Kong",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("nginx", "openresty"), title=r"nginx: \S+ process.* -p \S*/kong\b"),
        Match(programs=("nginx", "openresty"), environ=("KONG_PREFIX",)),
        Match(programs=("nginx",), replies=(reply("server", "^kong/"),)),
        Match(packages=("deb:kong*", "rpm:kong*")),
    ),
    version=(
        installed("deb:kong"),
        installed("deb:kong-enterprise-edition"),
        package("deb:kong*"),
        package("rpm:kong*"),
        reply("server", r"^kong/(\S+)"),
    ),
    package_tells_version=False,
    roles=(
        Role(name="administration with TLS", ports=(8444,), tls=(Rule(TLS),)),
        Role(
            name="administration", when=(environ("KONG_ADMIN_LISTEN", r":{port}\b"),), ports=(8001,)
        ),
        Role(name="manager", ports=(8002,), tls=(Rule(PLAIN),)),
        Role(name="proxy with TLS", ports=(8443,), tls=(Rule(TLS),)),
    ),
    over=("nginx", "openresty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv=(
                "'nginx: master process /usr/local/openresty/nginx/sbin/nginx -p "
                "/usr/local/kong -c nginx.conf'"
            ),
            exe="/usr/local/openresty/nginx/sbin/nginx",
            installed="deb:kong 3.5.0",
            expect=Identity(product="Kong", version="3.5.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8444",
            argv="'nginx: worker process'",
            exe="/usr/local/openresty/nginx/sbin/nginx",
            environ="KONG_PREFIX=/usr/local/kong",
            expect=Identity(product="Kong", protocol="http", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="'nginx: master process nginx -p /srv'",
            package="deb:openresty 1.25.3.1",
            exe="/usr/local/openresty/nginx/sbin/nginx",
        ),
    ),
)
