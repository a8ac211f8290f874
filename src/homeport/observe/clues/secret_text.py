"""Blot out passwords and keys in the lines of a configuration file."""

import re

_MASK = "***"
_KEY = (
    r"(?<![\w.-])[\w.-]*(?:passw(?:or)?d|passwd|passphrase|requirepass|masterauth|secret|token|credentials?|"
    r"api[_-]?key|access[_-]?key|private[_-]?key|authkey|cookie|\bpass|\bpsk|community)[\w.-]*"
)
_NAMED = re.compile(
    rf"(?P<key>(?i:{_KEY})[\"']?\s*(?:[:=]>?\s*|\s+))(?P<value>\"[^\"]*\"|'[^']*'|[^\s,;}}\"']+)"
)
_URL = re.compile(r"(?P<before>\w://[^\s/:@]*:)[^\s/@]+(?=@)")
_AUTH = re.compile(
    r"(?P<before>\b(?i:bearer|basic|stats\s+auth|requirepass|user-pass|userpass)\s+)\S+"
)
# Settings about passwords rather than passwords: the value is what fingerprints want to know.
_HARMLESS = re.compile(
    r"""["']?(?:yes|no|on|off|true|false|none|null|required?|optional|any|peer|trust|ident|md5|
    plain(?:text)?|scram[\w-]*|sha-?\d*|bcrypt|argon2\w*|htpasswd|pam|ldap|prohibit-password|
    without-password|\d{1,5}[smhd]?|\*+|\{|\[|)["']?""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT = re.compile(
    r"(?i)(?:file|path|dir|directory|url|uri|type|method|scheme|encryption|authentication|expir\w*|"
    r"length|hash|algorithm|name|enabled?|required|ttl|timeout|age|secure|header|plugin)$"
)


def mask(line: str) -> str:
    """Return `line` with what could open a door replaced by "***".

    The words around it stay, so that "requirepass ***" still says that there is a password.
    """
    text = _URL.sub(rf"\g<before>{_MASK}", line)
    text = _AUTH.sub(_auth, text)
    return _NAMED.sub(_named, text)


def _auth(found: re.Match[str]) -> str:
    return f"{found['before']}{_MASK}"


def _named(found: re.Match[str]) -> str:
    key = re.split(r"[\s:=\"']", found["key"].strip("\"'"))[0]
    if _ABOUT.search(key) or _HARMLESS.fullmatch(found["value"]):
        return found[0]
    return f"{found['key']}{_MASK}"
