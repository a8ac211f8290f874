"""llama-cpp-python's server of GGUF models."""

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
)

FINGERPRINT = Fingerprint(
    product="llama-cpp-python",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="llama-cpp-python",
    matches=(
        Match(packages=("pypi:llama-cpp-python",)),
        Match(entries=("module:llama_cpp.server",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl_certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "key",
            (
                argv(r"\s--api[-_]key\b"),
                environ("API_KEY", r"."),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python -m llama_cpp.server --model m.gguf",
            runtime="python 3.11.4",
            entry="module:llama_cpp.server",
            entry_package="pypi:llama-cpp-python 0.2.82",
            expect=Identity(
                product="llama-cpp-python",
                version="0.2.82",
                framework="llama-cpp-python",
                framework_version="0.2.82",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python server.py",
            runtime="python 3.11.4",
            entry="script:/srv/server.py",
            imports="http.server",
            installed="pypi:llama-cpp-python 0.2.82",
        ),
    ),
)
