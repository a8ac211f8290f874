"""MinIO, object storage with the S3 API."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="MinIO",
    kind=Kind.STORAGE,
    protocol="http",
    matches=(
        Match(programs=("minio",)),
        Match(packages=("go:github.com/minio/minio", "deb:minio", "rpm:minio", "brew:minio")),
    ),
    roles=(
        Role(
            name="console",
            when=(option("--console-address"), environ("MINIO_CONSOLE_ADDRESS", ":{port}$")),
            ports=(9001,),
            auth=(Rule("password"),),
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/local/bin/minio server --console-address :9001 /data",
            package="deb:minio 20240131202033.0.0",
            expect=Identity(
                product="MinIO", version="20240131202033.0.0", protocol="http", auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9001",
            argv="/usr/local/bin/minio server --console-address :9001 /data",
            package="deb:minio 20240131202033.0.0",
            expect=Identity(
                product="MinIO", version="20240131202033.0.0", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/srv/shopd",
            runtime="go 1.22.1",
            installed="go:github.com/minio/minio-go/v7 7.0.66",
        ),
    ),
)
