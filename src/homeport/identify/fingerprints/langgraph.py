"""LangGraph's development server of agents."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="LangGraph",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="LangGraph",
    matches=(
        Match(packages=("pypi:langgraph-cli",)),
        Match(entries=("langgraph",), runtime="python"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2024",
            argv="/srv/.venv/bin/python /srv/.venv/bin/langgraph dev",
            runtime="python 3.11.4",
            entry="command:langgraph",
            entry_package="pypi:langgraph-cli 0.1.61",
            expect=Identity(
                product="LangGraph",
                version="0.1.61",
                framework="LangGraph",
                framework_version="0.1.61",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2024",
            argv="/srv/.venv/bin/python langgraph.py",
            runtime="python 3.11.4",
            entry="script:/srv/langgraph.py",
            imports="http.server",
            installed="pypi:langgraph-cli 0.1.61",
        ),
    ),
)
