"""TensorFlow Serving."""

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
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="TensorFlow Serving",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("tensorflow_model_server",)),
        Match(packages=("deb:tensorflow-model-server*",)),
    ),
    roles=(Role(name="gRPC", when=(option("--port"),), ports=(8500,), protocol="grpc"),),
    tls=(Rule(TLS, (argv(r"--ssl_config_file\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8501",
            argv=(
                "/usr/bin/tensorflow_model_server --port=8500 --rest_api_port=8501 --model_name=m"
            ),
            package="deb:tensorflow-model-server 2.14.1",
            expect=Identity(
                product="TensorFlow Serving",
                version="2.14.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8500",
            argv="/usr/bin/tensorflow_model_server --port=8500 --rest_api_port=8501",
            expect=Identity(product="TensorFlow Serving", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="/srv/.venv/bin/python .venv/bin/tensorboard",
            runtime="python 3.11.4",
            entry="command:tensorboard",
        ),
    ),
)
