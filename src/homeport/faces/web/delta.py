"""Say what changed between two tables, so that only that travels to the browser."""

from dataclasses import dataclass

from homeport.faces.web.row import Row, steady
from homeport.faces.web.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """`put` are new or changed rows, `order` the new order when it is another one."""

    put: tuple[Row, ...]
    gone: tuple[str, ...]
    order: tuple[str, ...] | None
    fold: str

    def __bool__(self) -> bool:
        return bool(self.put or self.gone or self.order is not None)


def settle(table: Table, before: dict[str, Row]) -> dict[str, Row]:
    """Return the rows of `table` with the wobble against `before` taken out."""
    return {key: steady(row, before.get(key)) for key, row in table.rows.items()}


def between(rows: dict[str, Row], table: Table, before: dict[str, Row], was: Table) -> Delta:
    """Return what turns `before` (shown as `was`) into `rows` (to be shown as `table`)."""
    same_order = table.order == was.order and table.fold == was.fold
    return Delta(
        put=tuple(row for key, row in rows.items() if before.get(key) != row),
        gone=tuple(key for key in before if key not in rows),
        order=None if same_order else table.order,
        fold=table.fold,
    )
