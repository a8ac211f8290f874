"""Which ports browsers refuse to open, and which names they only open with https."""

# Source: Fetch standard, "port blocking" (https://fetch.spec.whatwg.org/#port-blocking), as in the
# web platform test fetch/api/request/request-bad-port.any.js. Node's fetch (undici) and Deno obey
# the same list; curl does not.
BLOCKED_PORTS = frozenset({
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
    102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
    465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
    993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 10080,
})  # fmt: skip

# Source: Chromium, net/http/transport_security_state_static.json, the entries with the policy
# "public-suffix"; Firefox and Safari take their lists from it. Brands that nobody else can have
# are left out, but for those that people do take as names of services.
HTTPS_ONLY_DOMAINS = frozenset({
    "android", "app", "bank", "boo", "channel", "chrome", "dad", "day", "dev", "eat", "esq", "fire",
    "fly", "foo", "gle", "gmail", "google", "hangout", "ing", "insurance", "meet", "meme", "mov",
    "new", "nexus", "office", "page", "phd", "play", "prime", "prof", "rsvp", "search", "silk",
    "youtube", "zip",
})  # fmt: skip


def is_blocked_by_browsers(port: int) -> bool:
    """True when a browser answers ERR_UNSAFE_PORT (or its own words) and never connects."""
    return port in BLOCKED_PORTS


def is_forced_to_https(name: str) -> bool:
    """True when browsers turn http into https for `name` before the first visit.

    That goes for the bare domain too: http://app becomes https://app, even from /etc/hosts.

    Source: RFC 6797 section 8.3; Chromium issue 794202.
    """
    return name.lower().rstrip(".").rpartition(".")[2] in HTTPS_ONLY_DOMAINS
