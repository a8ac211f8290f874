"""Apache Superset, dashboards over databases."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Apache Superset",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Apache Superset",
    matches=(
        Match(packages=("pypi:apache-superset",)),
        Match(entries=("superset",), runtime="python"),
        Match(argv=r"\bsuperset\.app:create_app\b", runtime="python"),
    ),
    version=(installed("pypi:apache-superset"),),
    auth=(Rule("password"),),
    over=("gunicorn", "werkzeug"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8088",
            argv="/srv/.venv/bin/python /srv/.venv/bin/superset run -p 8088",
            runtime="python 3.11.4",
            entry="command:superset",
            entry_package="pypi:apache-superset 4.0.2",
            expect=Identity(
                product="Apache Superset",
                version="4.0.2",
                framework="Apache Superset",
                framework_version="4.0.2",
                protocol="http",
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8088",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/gunicorn -b 0.0.0.0:8088 "
                "'superset.app:create_app()'"
            ),
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            installed="pypi:apache-superset 4.0.2",
            expect=Identity(
                product="Apache Superset",
                version="4.0.2",
                framework="Apache Superset",
                framework_version="4.0.2",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8088",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:apache-superset 4.0.2, pypi:fastapi 0.115.0",
        ),
    ),
)
