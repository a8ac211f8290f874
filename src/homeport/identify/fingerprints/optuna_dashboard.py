"""Optuna Dashboard, the page of optimisation studies."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Optuna Dashboard",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Optuna Dashboard",
    matches=(
        Match(packages=("pypi:optuna-dashboard",)),
        Match(entries=("optuna-dashboard",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/optuna-dashboard sqlite:///o.db",
            runtime="python 3.11.4",
            entry="command:optuna-dashboard",
            entry_package="pypi:optuna-dashboard 0.15.1",
            expect=Identity(
                product="Optuna Dashboard",
                version="0.15.1",
                framework="Optuna Dashboard",
                framework_version="0.15.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python optuna_dashboard.py",
            runtime="python 3.11.4",
            entry="script:/srv/optuna_dashboard.py",
            imports="http.server",
            installed="pypi:optuna-dashboard 0.15.1",
        ),
    ),
)
