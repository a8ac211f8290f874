"""Streamlit, data applications out of scripts."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    environ,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Streamlit",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Streamlit",
    matches=(
        Match(packages=("pypi:streamlit",)),
        Match(entries=("streamlit", "module:streamlit"), runtime="python"),
    ),
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--server\.sslCertFile[\s=]"),
                environ("STREAMLIT_SERVER_SSL_CERT_FILE", r"."),
                setting(r"^sslCertFile\s*="),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8501",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/streamlit run app.py --server.headless true"
            ),
            runtime="python 3.11.4",
            entry="command:streamlit",
            entry_package="pypi:streamlit 1.36.0",
            app="app.py",
            imports="streamlit pandas",
            expect=Identity(
                product="Streamlit",
                version="1.36.0",
                framework="Streamlit",
                framework_version="1.36.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8501",
            argv="/srv/.venv/bin/python -m streamlit run app.py --server.sslCertFile=c.pem",
            runtime="python 3.11.4",
            entry="module:streamlit",
            entry_package="pypi:streamlit 1.36.0",
            expect=Identity(
                product="Streamlit",
                version="1.36.0",
                framework="Streamlit",
                framework_version="1.36.0",
                protocol="http",
                tls=True,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8501",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:tornado 6.4.1",
            imports="streamlit.components tornado.web",
        ),
    ),
)
