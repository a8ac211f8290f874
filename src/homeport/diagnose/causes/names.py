"""Causes that lie in the name: it resolves wrongly or not at all."""

from homeport.model.cause_text import CauseText

GROUP = "Names"

CAUSES = (
    CauseText(
        code="hosts-missing-localhost",
        title="localhost has no entry in /etc/hosts",
        group=GROUP,
        symptoms=(
            "Error: getaddrinfo ENOTFOUND localhost",
            "curl works (it knows localhost itself), Node, Python, Java and Ruby do not",
            "Python: socket.gaierror: [Errno -2] Name or service not known",
            "java.net.UnknownHostException: localhost",
            "ping: localhost: Name or service not known",
            "ng serve, webpack-dev-server, Appium die at start with ENOTFOUND localhost",
        ),
        why=(
            "Most programs ask libc (getaddrinfo), and glibc knows localhost only from "
            "/etc/hosts or from a module such as nss-myhostname, if nsswitch.conf names "
            "one. When the line is gone, the question goes to DNS, whose servers often do "
            "not answer it. Tools that switch hosts files, VPN clients and half-written "
            "scripts are the usual culprits; browsers and curl resolve localhost on their "
            "own and so hide it."
        ),
        fixes=(
            (
                "Put it back",
                "Add it with homeport doctor localhost:PORT --fix, or: echo '127.0.0.1 "
                "localhost' | sudo tee -a /etc/hosts; echo '::1 localhost' | sudo tee -a "
                "/etc/hosts",
            ),
            ("Now, without touching the file", "Use 127.0.0.1"),
            (
                "It disappears again and again",
                "See when (ls -l --time-style=full-iso /etc/hosts); look for a VPN, a "
                "hosts manager, cloud-init (manage_etc_hosts)",
            ),
            (
                "In a container image",
                "Docker writes /etc/hosts itself; do not mount a file of your own over it "
                "without localhost in it",
            ),
        ),
        see_yourself=(
            ("getent hosts localhost", "prints nothing (exit status 2)"),
            ("grep -n localhost /etc/hosts", 'no line, or only one with a "#" before it'),
            ("dscacheutil -q host -a name localhost", "the same on macOS"),
        ),
        sources=(
            "hosts(5)",
            "nsswitch.conf(5)",
            "RFC 6761 section 6.3",
        ),
    ),
    CauseText(
        code="hosts-wrong-address",
        title="/etc/hosts sends the name to a wrong address",
        group=GROUP,
        symptoms=(
            "curl: (28) Connection timed out, for a name that should be this machine",
            "The name works for colleagues, here it is refused",
            "ping NAME shows an address that you do not know",
            "The old server, or one in the cloud, answers instead of the local one",
            (
                "On Debian and Ubuntu the name of the machine goes to 127.0.1.1, where "
                "the service does not listen"
            ),
        ),
        why=(
            "/etc/hosts is read before DNS (if nsswitch.conf has the usual order), and "
            "what stands there wins, however old it is. An old test line, a changed "
            "network address or a second line for the same name sends the client "
            "elsewhere; where a name has several lines, programs may take any of them. "
            "Debian maps the host name to 127.0.1.1, which is this machine, but a server "
            "bound to 127.0.0.1 does not answer there."
        ),
        fixes=(
            (
                "Correct it",
                "Edit it (sudoedit /etc/hosts), and change or remove the line that the "
                "doctor names",
            ),
            ("Now, for one request", "curl --resolve NAME:PORT:127.0.0.1 http://NAME:PORT/"),
            (
                "Its name maps to 127.0.1.1 and the service is elsewhere",
                "Let the service listen on the wildcard address, or change that line",
            ),
            (
                "macOS, after the change",
                "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder",
            ),
        ),
        see_yourself=(
            ("getent ahosts NAME", "the addresses that programs get"),
            ("grep -nw NAME /etc/hosts", "the guilty line; there may be several for one name"),
        ),
        sources=(
            "hosts(5)",
            "Debian Reference, chapter 5 (127.0.1.1)",
        ),
    ),
    CauseText(
        code="name-not-resolved",
        title="The name cannot be found",
        group=GROUP,
        aliases=("dns-failure",),
        symptoms=(
            (
                "Chrome: This site can't be reached. DNS_PROBE_FINISHED_NXDOMAIN or "
                "ERR_NAME_NOT_RESOLVED"
            ),
            "curl: (6) Could not resolve host: shop.test",
            "Node: Error: getaddrinfo ENOTFOUND api.localhost, or EAI_AGAIN",
            (
                "Python: socket.gaierror: [Errno -2] Name or service not known, or [Errno "
                "-3] Temporary failure in name resolution"
            ),
            "The browser opens shop.localhost, Postman, Python or Node do not",
            'could not translate host name "db" to address: Name or service not known',
        ),
        why=(
            "Nobody that this machine asks knows the name: not /etc/hosts, not DNS, not "
            "mDNS. Names below .localhost are special: browsers and curl map them to this "
            "machine on their own, libc only does where systemd-resolved or "
            'nss-myhostname is in use. Names of containers ("db") exist only within the '
            "Docker network, and names that point to 127.0.0.1 in public DNS are filtered "
            "by many routers (protection against DNS rebinding)."
        ),
        fixes=(
            (
                "One name, this machine",
                "Add it with homeport doctor NAME:PORT --fix, or: echo '127.0.0.1 NAME' | "
                "sudo tee -a /etc/hosts",
            ),
            (
                "All names below .localhost (Debian, Ubuntu; Fedora has it in systemd)",
                "sudo apt install libnss-myhostname",
            ),
            ("Now, for one request", "curl --resolve NAME:PORT:127.0.0.1 http://NAME:PORT/"),
            (
                "The name of a container, asked from the host",
                "Publish its port and use localhost:PORT",
            ),
            (
                "DNS as a whole is down",
                "See which servers are asked (resolvectl status, or cat "
                "/etc/resolv.conf), and try another server: dig @1.1.1.1 NAME",
            ),
        ),
        see_yourself=(
            ("getent ahosts NAME", "prints nothing: libc does not know it"),
            ("resolvectl query NAME", "what systemd-resolved says, and which server it asked"),
            ("grep ^hosts /etc/nsswitch.conf", "who is asked, and in which order"),
        ),
        sources=(
            "getaddrinfo(3)",
            "RFC 6761 section 6.3 (localhost)",
            "nss-myhostname(8)",
        ),
    ),
    CauseText(
        code="nsswitch-misconfigured",
        title="nsswitch.conf hides /etc/hosts",
        group=GROUP,
        symptoms=(
            "The name is in /etc/hosts, and still: Name or service not known",
            "dig finds the name and ping does not, or the reverse",
            "getent hosts localhost prints nothing although /etc/hosts is fine",
            "Names below .local do not resolve although avahi-browse shows them",
            "In a small container: Go ignores /etc/hosts",
        ),
        why=(
            'The line "hosts:" of /etc/nsswitch.conf tells glibc whom to ask for names, '
            'in which order, and when to stop. Without "files" the file /etc/hosts is '
            "never read; an action such as [!UNAVAIL=return] or [NOTFOUND=return] behind "
            "an earlier entry (resolve, mdns4_minimal) stops before it is. dig and "
            "nslookup do not look at this file at all: they ask DNS directly."
        ),
        fixes=(
            (
                "Put it right",
                "Put this line there: hosts: files dns (with mDNS: hosts: files "
                "mdns4_minimal [NOTFOUND=return] dns)",
            ),
            (
                "With systemd-resolved",
                "Put this line there: hosts: files myhostname resolve [!UNAVAIL=return] dns",
            ),
            (
                "Fedora, RHEL: authselect owns the file",
                "Write it into the profile: sudo authselect current names that, then sudo "
                "authselect apply-changes",
            ),
            (
                "A container image without the file",
                "Add to its Dockerfile: RUN echo 'hosts: files dns' > /etc/nsswitch.conf",
            ),
        ),
        see_yourself=(
            (
                "grep ^hosts /etc/nsswitch.conf",
                '"files" has to be there, before anything with "return"',
            ),
            ("getent -s files hosts NAME", "what /etc/hosts alone says"),
            ("getent hosts NAME", "what the whole chain says"),
        ),
        sources=(
            "nsswitch.conf(5)",
            "getent(1)",
        ),
    ),
)
