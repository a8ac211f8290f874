"""Names as systemd writes them."""

import re

_ESCAPE = re.compile(r"\\x([0-9a-f]{2})")


def unescape(text: str) -> str:
    r"""Return `text` with systemd's \xNN escapes undone: "google\x2dchrome" is "google-chrome".

    Source: systemd-escape(1).
    """
    return _ESCAPE.sub(lambda one: chr(int(one[1], 16)), text)
