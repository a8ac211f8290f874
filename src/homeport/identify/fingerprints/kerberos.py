"""The Kerberos servers of MIT and Heimdal."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="MIT Kerberos",
    kind=Kind.SECURITY,
    protocol="kerberos",
    matches=(
        Match(programs=("krb5kdc", "kadmind")),
        Match(
            packages=("deb:krb5-kdc", "deb:krb5-admin-server", "rpm:krb5-server", "apk:krb5-server")
        ),
    ),
    roles=(
        Role(name="administration", ports=(749,), protocol="kadmin"),
        Role(name="passwords", ports=(464,), protocol="kpasswd"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:88",
            argv="/usr/sbin/krb5kdc -P /run/k.pid",
            package="deb:krb5-kdc 1.20.1",
            expect=Identity(
                product="MIT Kerberos",
                version="1.20.1",
                protocol="kerberos",
                tls=False,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:749",
            argv="/usr/sbin/kadmind -nofork",
            expect=Identity(product="MIT Kerberos", protocol="kadmin", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:88", argv="/usr/bin/kinit"),),
)
