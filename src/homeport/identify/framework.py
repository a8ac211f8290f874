"""The format of a framework: one file each, `FRAMEWORK = Framework(...)`."""

from dataclasses import dataclass

from homeport.identify.look import Look, installed, reply
from homeport.identify.sample import Sample
from homeport.model.identity import Identity, Reply

__all__ = ["Framework", "Identity", "Look", "Reply", "Sample", "installed", "reply"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """What an application is written with; asked when a product `hosts` the user's code.

    `shown`     the framework's own spelling.
    `imports`   modules of which the user's code imports one, or something in it.
    `packages`  "origin:name" of its package: gives the version, and counts as support when the
                code could not be read but a manifest declares it.
    `installed` packages whose presence alone is proof: Go modules, jars, gems (not PyPI or npm).
    `over`      names of frameworks it is built on and beats: NiceGUI over FastAPI over Starlette.
    `runs_on`   fingerprints it can run on ("*" allowed); empty: any that hosts.
    `protocol`  what its application speaks; "http" unless said.
    `replies`   looks at what probes read ("x-powered-by", "cookies"...), as weak support.
    """

    shown: str
    samples: tuple[Sample, ...]
    near_misses: tuple[Sample, ...]
    imports: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    installed: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    runs_on: tuple[str, ...] = ()
    protocol: str = "http"
    replies: tuple[Look, ...] = ()
