"""HTTPS as a user meets it: trusted by everything after `trust`, and no trace after `untrust`."""

import json
import sys
from pathlib import Path

import pytest
from own_trust_stores import alone, needs_trust_stores
from real_servers import program
from tls_peer import BODY

HOME = f"{sys.executable} -m homeport"
TESTS = Path(__file__).parents[1]
# Clients that are given nothing: no option, no variable.
VISIT = f"""
import subprocess, sys
sys.path.insert(0, {str(TESTS)!r})
from tls_peer import tls_peer
from homeport.home.ca_place import local_ca
with tls_peer(local_ca().mint("localhost")) as port:
    url = f"https://localhost:{{port}}/"
    subprocess.run(["curl", "-sS", url], check=True)
    ask = "import sys, urllib.request as web; print(web.urlopen(sys.argv[1]).read().decode())"
    subprocess.run(["/usr/bin/env", "python3", "-c", ask, url], check=True)
"""


@pytest.mark.timeout(150)
def test_from_nothing_to_trusted_everywhere_and_back(tmp_path: Path) -> None:
    needs_trust_stores()
    for name in ("certutil", "curl", "keytool"):
        program(name)
    visit = tmp_path / "visit.py"
    visit.write_text(VISIT)
    entries = "keytool -list -rfc -cacerts -storepass changeit 2>/dev/null | grep -c BEGIN"
    before, plan, added, served, again, removed, after = alone(
        f"""
        list; {entries}; next
        {HOME} trust --json; next
        {HOME} trust --yes --json; next
        {sys.executable} {visit}; next
        {HOME} trust; next
        {HOME} untrust --yes --forget --json; next
        list; {entries}
        test ! -e "$XDG_STATE_HOME/homeport/ca"
        """,
        tmp_path,
    )
    assert {one["state"] for one in json.loads(plan)["stores"]} == {"planned"}
    report = json.loads(added)
    assert report["complete"]
    assert {"system", "chromium", "java"} <= {one["store"] for one in report["stores"]}
    assert served.count(BODY.decode()) == 2
    assert again.count("it is trusted there") == len(report["stores"])
    assert json.loads(removed)["complete"]
    assert after == before
