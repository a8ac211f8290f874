"""slapd of OpenLDAP, the directory."""

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
    argv,
    package,
    setting,
)

FINGERPRINT = Fingerprint(
    product="OpenLDAP",
    kind=Kind.NETWORK,
    protocol="ldap",
    matches=(
        Match(programs=("slapd",)),
        Match(packages=("deb:slapd", "rpm:openldap-servers", "apk:openldap")),
    ),
    version=(package("*:slapd"), package("*:openldap*")),
    roles=(
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"ldaps://\S*:{port}\b"),)), Rule(PLAIN, (argv(r"ldap://\S*:{port}\b"),))),
    auth=(Rule("password", (setting(r"(?i)^(?:disallow\s+bind_anon|require\s+authc)"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3890",
            argv="/usr/sbin/slapd -h 'ldap://127.0.0.1:3890/ ldapi:///' -f s.conf",
            package="deb:slapd 2.5.13",
            expect=Identity(product="OpenLDAP", version="2.5.13", protocol="ldap", tls=False),
        ),
        Sample(
            door="unix /run/slapd/ldapi",
            argv="/usr/sbin/slapd -h ldapi:///",
            package="deb:slapd 2.5.13",
            expect=Identity(
                product="OpenLDAP", version="2.5.13", protocol="ldap", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9330", argv="/usr/bin/openldap_exporter"),),
)
