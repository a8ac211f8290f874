"""jedi-language-server over TCP."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="jedi-language-server",
    kind=Kind.EDITOR,
    protocol="lsp",
    matches=(
        Match(packages=("pypi:jedi-language-server",)),
        Match(entries=("jedi-language-server",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:2087",
            argv="/srv/.venv/bin/python /srv/.venv/bin/jedi-language-server --tcp --port 2087",
            runtime="python 3.11.4",
            entry="command:jedi-language-server",
            entry_package="pypi:jedi-language-server 0.41.4",
            expect=Identity(
                product="jedi-language-server",
                version="0.41.4",
                protocol="lsp",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2087",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:jedi-language-server 0.41.4",
        ),
    ),
)
