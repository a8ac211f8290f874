"""MLflow: tracking, and models that it serves; the socket is that of the server it starts."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="MLflow",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="MLflow",
    matches=(
        Match(packages=("pypi:mlflow", "pypi:mlflow-skinny")),
        Match(entries=("mlflow",), runtime="python"),
        Match(argv=r"\bmlflow\.(?:server|pyfunc\.scoring_server)\b", runtime="python"),
    ),
    version=(
        installed("pypi:mlflow"),
        installed("pypi:mlflow-skinny"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (argv(r"\bmlflow\.server\.auth\b|--app-name[\s=]basic-auth\b"),)),
        Rule("none"),
    ),
    over=("uvicorn", "gunicorn", "waitress"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv=(
                "/srv/.venv/bin/python -m uvicorn --port 5000 --workers 1 "
                "mlflow.server.fastapi_app:app"
            ),
            runtime="python 3.11.4",
            entry="module:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            installed="pypi:mlflow 2.14.2",
            expect=Identity(
                product="MLflow",
                version="2.14.2",
                framework="MLflow",
                framework_version="2.14.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/gunicorn -b 127.0.0.1:5000 "
                "'mlflow.server.auth:create_app()'"
            ),
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            installed="pypi:mlflow 2.14.2",
            expect=Identity(
                product="MLflow",
                version="2.14.2",
                framework="MLflow",
                framework_version="2.14.2",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            imports="flask mlflow",
            installed="pypi:mlflow 2.14.2",
        ),
    ),
)
