"""What every trust store can do, and how it says that it could not."""

from typing import Protocol

from homeport.model.trust import RootCertificate, StoreKind


class StoreTroubleError(Exception):
    """This one store could not be read or changed; the others go on. `hint` is for the person."""

    def __init__(self, why: str, hint: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.hint = hint


class TrustStore(Protocol):
    """One place where certificates are trusted.

    All that take a root raise StoreTroubleError. `remove` takes out our certificate only: each is
    compared by its fingerprint before it goes.
    """

    @property
    def kind(self) -> StoreKind:
        """Return its family."""

    @property
    def what(self) -> str:
        """Return in words who looks there."""

    @property
    def place(self) -> str:
        """Return the file or directory."""

    @property
    def missing_tool(self) -> str:
        """Return how to get the program without which it can not be read; empty if it is there."""

    @property
    def needs_root(self) -> bool:
        """Return whether this user may not change it."""

    def has(self, root: RootCertificate) -> bool:
        """Return whether it trusts `root`, whoever put it there."""

    def is_clean(self, root: RootCertificate) -> bool:
        """Return whether nothing of `root` is left, trusted or not."""

    def steps(self, root: RootCertificate, *, adding: bool) -> tuple[str, ...]:
        """Return exactly what `add`, or `remove`, would change."""

    def add(self, root: RootCertificate) -> None:
        """Make it trust `root`."""

    def remove(self, root: RootCertificate) -> None:
        """Make it forget `root`, and leave nothing of ours."""
