"""NVIDIA Triton, the inference server."""

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
    product="Triton Inference Server",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(Match(programs=("tritonserver",)),),
    roles=(
        Role(name="gRPC", when=(option("--grpc-port"),), ports=(8001,), protocol="grpc"),
        Role(name="metrics", when=(option("--metrics-port"),), ports=(8002,), protocol="http"),
    ),
    tls=(Rule(TLS, (argv("--grpc-use-ssl[ =](?:1|true)"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    probes=("triton",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/opt/tritonserver/bin/tritonserver --model-repository=/m",
            expect=Identity(
                product="Triton Inference Server", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="tritonserver --grpc-port=9001",
            exe="/opt/tritonserver/bin/tritonserver",
            expect=Identity(
                product="Triton Inference Server", protocol="grpc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/opt/triton/perf_analyzer"),),
)
