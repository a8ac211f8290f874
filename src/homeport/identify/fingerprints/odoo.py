"""Odoo: its pages, and the port of long-polling."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Odoo",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Odoo",
    matches=(
        Match(packages=("pypi:odoo", "deb:odoo")),
        Match(entries=("odoo", "script:odoo-bin", "script:odoo", "module:odoo"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8069",
            argv="/srv/.venv/bin/python odoo-bin -d shop",
            runtime="python 3.11.4",
            entry="script:/srv/odoo-bin",
            expect=Identity(
                product="Odoo", framework="Odoo", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8069",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:odoo 17.0",
        ),
    ),
)
