"""Protocols that are never asked anything, and why."""

from typing import Final

# Measured with real servers unless marked [D] (their documentation says so).
REFUSED: Final = {
    "dap": "one connection and its end make debugpy deaf to the real debugger",
    "jdwp": "a handshake can close the port, and every odd byte is logged as a failed debugger",
    "gdb": "attaching stops the program that is debugged [D]",
    "cdp": "a debugger of Node or a browser obeys whoever connects",
    "qmp": "takes one client, so ours would keep the real one out [D]",
    "qemu-monitor": "a text shell: whatever is sent is a command",
    "console": "a shell: whatever is sent is a command",
    "serial": "the bytes reach a device that nobody knows",
    "printer": "prints what it gets [D]",
    "sip": "may ring a telephone [D]",
    "erlang-dist": "nodes log strangers as intrusion, and the cookie is a password [D]",
    "snmp": "the community is a password, so asking is a login attempt [D]",
    "uwsgi": "every packet runs the application [D]",
    "rpyc": "its one-shot server ends after the first client [D]",
    "lsp": "logs a traceback for each foreign byte",
    "x11": "ends, or resets, when its last client leaves, even one that it turned away",
    "dbus": "a client with no name is a login attempt [D]",
}
# Raw printers. nmap leaves the same ports alone in version scans.
PRINTER_PORTS: Final = range(9100, 9108)
