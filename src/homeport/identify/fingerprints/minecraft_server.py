"""Minecraft servers written in Java: Mojang's own, Paper, Spigot, Fabric, Forge."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Minecraft server",
    kind=Kind.MEDIA,
    protocol="minecraft",
    matches=(
        Match(
            entries=(
                "class:net.minecraft.*",
                "class:org.bukkit.*",
                "class:io.papermc.*",
                "class:net.fabricmc.*",
                "class:cpw.mods.*",
            )
        ),
        Match(
            entries=(
                "jar:minecraft_server*",
                "jar:paper-*.jar",
                "jar:paper.jar",
                "jar:spigot*.jar",
                "jar:purpur*.jar",
                "jar:fabric-server*.jar",
                "jar:forge-*.jar",
                "jar:craftbukkit*.jar",
            )
        ),
        Match(entries=("jar:server.jar",), argv=r"\snogui\b"),
    ),
    package_tells_version=False,
    version=(
        argv(
            r"(?:minecraft_server[.-]|paper-|spigot-|purpur-|fabric-server-mc\.)(\d+\.\d+(?:\.\d+)?)"
        ),
    ),
    roles=(
        *JVM_ROLES,
        # Each line here is a console command once the password was given.
        Role(
            name="remote console",
            when=(setting(r"^rcon\.port\s*=\s*{port}$"),),
            ports=(25575,),
            protocol="rcon",
            auth=(Rule("password"),),
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    over=("netty",),
    samples=(
        Sample(
            door="tcp [::]:25565",
            argv="/opt/jdk/bin/java -jar paper-1.20.4-496.jar nogui",
            runtime="java 17.0.11",
            entry="jar:paper-1.20.4-496.jar",
            expect=Identity(
                product="Minecraft server", version="1.20.4", protocol="minecraft", tls=False
            ),
        ),
        Sample(
            door="tcp [::]:25575",
            argv="/opt/jdk/bin/java -jar server.jar nogui",
            runtime="java 17.0.11",
            entry="jar:server.jar",
            expect=Identity(
                product="Minecraft server", protocol="rcon", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar server.jar --port 8080",
            runtime="java 17.0.11",
            entry="jar:server.jar",
        ),
    ),
)
