"""Give each project directory the name below which its apps get theirs: shop, cart.shop."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import PurePosixPath

from homeport.model.app_name import HeldName
from homeport.model.service import Service
from homeport.plan.app_keys import KnownApp
from homeport.plan.host_names import to_label


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectName:
    """The name of a project directory, and in words why it is that."""

    name: str
    why: str


def project_names(apps: Sequence[KnownApp], previous: Sequence[HeldName]) -> dict[str, ProjectName]:
    """Return root -> name for every project whose name can be one.

    Which had a name first keeps it, also when its branch changes: the address must stay.
    """
    owners: dict[str, str] = {}
    names: dict[str, str] = {}
    for one in previous:
        if one.home and one.key.root and one.home not in owners:
            owners[one.home] = one.key.root
            names.setdefault(one.key.root, one.home)
    found: dict[str, ProjectName] = {}
    for app in apps:
        root = app.key.root
        label = to_label(app.service.project or "") if root else None
        if label is None or root in found:
            continue
        ideas = _ideas(app.service, label)
        if root in names:
            found[root] = ProjectName(name=names[root], why=_why(app.service, label, names[root]))
        else:
            found[root] = next(one for one in ideas if owners.get(one.name, root) == root)
            owners[found[root].name] = root
    return found


def _why(one: Service, label: str, name: str) -> str:
    """Return why the project has the name, also when it could not have it today."""
    for _, idea in zip(range(4), _ideas(one, label), strict=False):
        if idea.name == name:
            return idea.why
    return f"project {one.project}"


def _ideas(one: Service, label: str) -> Iterator[ProjectName]:
    """Yield names for the project, the best first, without end.

    A worktree is named by its branch. So is another checkout, where the bare name is not free: the
    branch of the only one changes too often to stand in an address.
    """
    whose = f"project {one.project}"
    branch = to_label(one.branch or one.worktree or "")
    by_branch = ProjectName(
        name=f"{branch}.{label}",
        why=f"{whose}, branch {one.branch}" if one.branch else f"{whose}, worktree {one.worktree}",
    )
    if one.worktree and branch:
        yield by_branch
    else:
        yield ProjectName(name=label, why=whose)
        if branch and branch not in ("main", "master", "trunk"):
            yield by_branch
    parent = PurePosixPath(one.project_root or "/").parent
    above = to_label(parent.name)
    if above:
        yield ProjectName(name=f"{above}.{label}", why=f"{whose} in {parent}")
    not_free = f"{whose}, the name {label} was not free"
    first = label[:58].rstrip("-")
    yield from (ProjectName(name=f"{first}-{number}", why=not_free) for number in count(2))
