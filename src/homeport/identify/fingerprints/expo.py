"""Expo's development server, which is Metro inside."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Expo",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Expo",
    matches=(
        Match(packages=("npm:expo", "npm:@expo/cli", "npm:expo-cli")),
        Match(entries=("expo",), runtime="node"),
    ),
    auth=(Rule("none"),),
    over=("metro",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node /srv/node_modules/.bin/expo start",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:expo",
            entry_package="npm:expo 51.0.20",
            expect=Identity(
                product="Expo",
                version="51.0.20",
                framework="Expo",
                framework_version="51.0.20",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="node expo.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/expo.js",
            imports="http",
            installed="npm:expo 51.0.20",
        ),
    ),
)
