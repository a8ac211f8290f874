"""What a check is, and how the files of `checks/` are found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from homeport.kit.registry import Registry
from homeport.model.examination import Examination
from homeport.model.finding import Finding

Think = Callable[[Examination], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A made-up examination, and the codes that the check must find in it (none: be silent)."""

    given: Examination
    finds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One question that can be asked of an examination, and what proves the answer both ways."""

    asks: str
    think: Think
    cases: Callable[[], Mapping[str, Case]]


CHECKS: Registry[Check] = Registry("homeport.diagnose.checks", "CHECK", Check)
