"""Lines of a hosts file that look right to a person and are nothing to libc."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from promises import is_root, needs

from homeport.observe.hosts_file import parse_line
from homeport.observe.hosts_problem import find_name, parents

BROKEN = {
    "127.0.0.1:3000 shop.test": "127.0.0.1:3000 has a port; hosts files know addresses only",
    "[::1]:3000 shop.test": "[::1]:3000 has a port; hosts files know addresses only",
    "[::1] shop.test": "[::1] has brackets or quotes around the address",
    "shop.test 127.0.0.1": "the name comes first; the address has to",
    "shop.test": "there is no address before the name",
    "http://127.0.0.1 shop.test": "http://127.0.0.1 is a URL; the line has to begin with an "
    "address",
    "127.0.0.256 shop.test": "127.0.0.256 is not an IP address",
    "127.0.0.01 shop.test": "127.0.0.01 is not an IP address",
    "127.1 shop.test": "127.1 is not an IP address",
    "localhost shop.test": "localhost is not an IP address",
    "127.0.0.1,shop.test": "127.0.0.1,shop.test is not divided by white space",
    "127.0.0.1=shop.test": "127.0.0.1=shop.test is not divided by white space",
    "\ufeff127.0.0.1 shop.test": "the file begins with a byte order mark, so libc skips this line",
    "127.0.0.1\u00a0shop.test": "a non-breaking space separates the words, which libc takes for a "
    "letter",
    "127.0.0.1\u3000shop.test": "a full-width space separates the words, which libc takes for a "
    "letter",
    "127.0.0.1 other.test\u2003shop.test": "a typographic space separates the words, which libc "
    "takes for a letter",
    "127.0.0.1 http://shop.test": "http://shop.test has a scheme in front of the name",
    "127.0.0.1 shop.test:3000": "shop.test:3000 has a port after the name",
    "127.0.0.1 shop.test/": "shop.test/ has a path after the name",
    "127.0.0.1 other.test,shop.test": "other.test,shop.test is not divided by white space",
    "127.0.0.1 'shop.test'": "'shop.test' has brackets or quotes around the name",
    "127.0.0.1 *.test": "*.test is a pattern; hosts files know whole names only",
    "127.0.0.1 shop.test.": "with and without a dot at the end are two names to libc",
    "# 127.0.0.1 shop.test": "it is commented out",
    "## 127.0.0.1 shop.test # x": "it is commented out",
}
GOOD = ("127.0.0.1 shop.test", "::1\tx shop.test # y", "127.0.0.1 SHOP.TEST\r", "0.0.0.0 shop.test")
ASK = """
import json, socket, sys
def ask(name):
    try:
        return bool(socket.getaddrinfo(name, None))
    except socket.gaierror:
        return False
print(json.dumps([ask("shop.test")]))
"""


@pytest.mark.parametrize("line", BROKEN)
def test_why_a_line_does_not_hold(line: str) -> None:
    found = parse_line(line, "shop.test")
    assert found is not None
    assert (found.host, found.problem) == (None, BROKEN[line])


@pytest.mark.parametrize("line", [*BROKEN, *GOOD])
def test_libc_thinks_the_same(line: str, tmp_path: Path) -> None:
    needs("netns", have=is_root() and shutil.which("unshare") is not None)
    (tmp_path / "hosts").write_bytes(f"{line}\n".encode())
    (tmp_path / "nsswitch").write_text("hosts: files\n")
    script = (
        f'mount --bind "{tmp_path}/hosts" /etc/hosts && '
        f'mount --bind "{tmp_path}/nsswitch" /etc/nsswitch.conf && exec "$0" -I -S -c "$1"'
    )
    done = subprocess.run(
        ["unshare", "-mn", "sh", "-c", script, sys.executable, ASK],
        capture_output=True,
        text=True,
        check=True,
    )
    (is_found,) = json.loads(done.stdout)
    parsed = parse_line(line, "shop.test")
    assert parsed is not None
    assert is_found is (parsed.host is not None)


def test_whole_names_only() -> None:
    text = b"shop.test xshop.test shop.testx -shop.test shop.test. shop.test.x a.shop.test"
    assert list(find_name(text, b"shop.test")) == [0, text.index(b"shop.test. ")]


def test_parents_of_a_name() -> None:
    assert parents("a.b.c.d.e.") == ("b.c.d.e", "c.d.e", "d.e")
    assert parents("localhost") == ()
