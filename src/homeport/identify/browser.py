"""The sockets by which any browser built on Chromium, and Electron too, can be steered."""

from homeport.identify.fingerprint import PLAIN, Role, Rule, Transport, argv

# Source: Chrome DevTools Protocol, "HTTP Endpoints"; Electron, "Debugging the Main Process".
BROWSER_ROLES = (
    Role(
        name="inspector",
        when=(argv(r"--inspect(?:-brk|-wait)?=(?:\S*:)?{port}(?![\d.])"),),
        protocol="http",
        tls=(Rule(PLAIN),),
        auth=(Rule("none"),),
        never_probe=True,
    ),
    Role(
        name="discovery",
        ports=(5353, 1900),
        transport=Transport.UDP,
        protocol="mdns",
        never_probe=True,
    ),
    Role(
        name="media",
        transport=Transport.UDP,
        otherwise=True,
        protocol="rtp",
        never_probe=True,
    ),
    # `--remote-debugging-port=0` takes any free port, and a browser opens no others.
    Role(
        name="remote debugging",
        transport=Transport.TCP,
        otherwise=True,
        protocol="http",
        tls=(Rule(PLAIN),),
        auth=(Rule("none"),),
    ),
)
