"""The listener of Oracle Database."""

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
)

FINGERPRINT = Fingerprint(
    product="Oracle TNS Listener",
    kind=Kind.DATABASE,
    protocol="oracle-tns",
    matches=(Match(programs=("tnslsnr",)),),
    roles=(
        Role(
            name="enterprise manager",
            ports=(5500,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("password"),),
        ),
        Role(name="local", transport=Transport.UNIX, otherwise=True, tls=(Rule(PLAIN),)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1521",
            argv="/opt/oracle/product/21c/dbhomeXE/bin/tnslsnr LISTENER -inherit",
            expect=Identity(
                product="Oracle TNS Listener", protocol="oracle-tns", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5500",
            argv="/opt/oracle/bin/tnslsnr LISTENER",
            expect=Identity(
                product="Oracle TNS Listener", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1521", argv="/opt/oracle/bin/sqlplus"),),
)
