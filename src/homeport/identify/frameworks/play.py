"""Play, the web framework of Scala and Java."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Play",
    installed=(
        "jar:play",
        "jar:play-server",
        "jar:com.typesafe.play.play-server",
        "jar:org.playframework.play-server",
    ),
    packages=(
        "jar:org.playframework.play-server",
        "jar:com.typesafe.play.play-server",
        "jar:play-server",
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* play.core.server.ProdServerStart",
            runtime="java 17.0.11",
            entry="class:play.core.server.ProdServerStart",
            installed=(
                "jar:org.playframework.play-server 3.0.2, "
                "jar:org.apache.pekko.pekko-http-core 1.0.1"
            ),
            expect=Identity(
                product="Pekko HTTP",
                version="1.0.1",
                framework="Play",
                framework_version="3.0.2",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:play-json 3.0.2, jar:pekko-http-core 1.0.1",
        ),
    ),
)
