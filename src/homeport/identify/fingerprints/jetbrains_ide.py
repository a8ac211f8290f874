"""A JetBrains IDE, whose built-in server opens files and runs previews."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="JetBrains IDE",
    kind=Kind.EDITOR,
    protocol="http",
    matches=(
        Match(entries=("class:com.intellij.idea.Main",)),
        Match(
            programs=(
                "idea",
                "pycharm",
                "webstorm",
                "goland",
                "clion",
                "rider",
                "rubymine",
                "phpstorm",
                "datagrip",
                "dataspell",
                "rustrover",
                "studio",
                "android-studio",
            ),
            argv=r"/(?:idea|pycharm|webstorm|goland|clion|rider|rubymine|phpstorm|datagrip|dataspell|rustrover|studio)[\w.-]*/bin/|/JetBrains/",
        ),
        Match(argv=r"-Didea\.(?:paths\.selector|platform\.prefix|vendor\.name)=", runtime="java"),
    ),
    package_tells_version=False,
    roles=(
        *JVM_ROLES,
        Role(name="built-in server", ports=tuple(range(63342, 63352))),
        # Started projects attach here; other programs have no business on it.
        Role(
            name="internal",
            otherwise=True,
            transport=Transport.TCP,
            protocol="jetbrains-internal",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:63342",
            argv=(
                "/opt/jdk/bin/java -Didea.paths.selector=IntelliJIdea2024.1 -cp "
                "/opt/x/lib/* com.intellij.idea.Main"
            ),
            runtime="java 17.0.11",
            entry="class:com.intellij.idea.Main",
            expect=Identity(product="JetBrains IDE", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:40321",
            argv=(
                "/opt/jdk/bin/java -Didea.paths.selector=PyCharm2024.1 -cp /opt/x/lib/* "
                "com.intellij.idea.Main"
            ),
            runtime="java 17.0.11",
            entry="class:com.intellij.idea.Main",
            expect=Identity(product="JetBrains IDE", protocol="jetbrains-internal", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:63342",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.idea.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.idea.Main",
        ),
    ),
)
