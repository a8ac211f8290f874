"""gRPC for Java."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="gRPC-Java",
    imports=("io.grpc.Server", "io.grpc.ServerBuilder"),
    installed=("jar:grpc-netty", "jar:grpc-netty-shaded"),
    runs_on=("netty", "java"),
    protocol="grpc",
    samples=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:grpc-netty-shaded 1.63.0",
            expect=Identity(
                product="Java",
                version="17.0.11",
                framework="gRPC-Java",
                framework_version="1.63.0",
                protocol="grpc",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:grpc-api 1.63.0, jar:netty-handler 4.1.106",
        ),
    ),
)
