"""The drawer of one open page and the dialog that frees a port from it."""

from collections.abc import Callable

from nicegui.events import GenericEventArguments

from homeport.faces.web.details import find, full_sheet, gone_sheet, quick_sheet
from homeport.faces.web.elements import Ask, Drawer
from homeport.faces.web.freeing import Freeing
from homeport.faces.web.sheet import Sheet
from homeport.home.watch import Watch


class Panel:
    """Shows the story of what was chosen; `mark` hears which line that is, "" for none."""

    def __init__(self, watch: Watch, mark: Callable[[str], None]) -> None:
        """Build it, empty; call within a NiceGUI page."""
        self._watch = watch
        self._mark = mark
        self._sheet: Sheet | None = None
        self._freeing: Freeing | None = None
        self._drawer = Drawer().on("close", self.close).on("free", self._free)
        self._drawer.on("other", self._open_other)
        self._ask = Ask().on("yes", self._yes).on("no", self._no)

    async def open(self, key: str) -> None:
        """Show the service of the line `key`: at once what the list knows, then the whole story."""
        service = find(self._watch.snapshot, key)
        if service is None:
            return
        if self._sheet is None or self._sheet.key != key:
            self.show(quick_sheet(service, key))
        await self._renew(key)

    def show(self, sheet: Sheet | None) -> None:
        """Show `sheet`, or nothing."""
        self._sheet = sheet
        self._drawer.show(sheet=sheet)
        self._mark(sheet.key if sheet else "")

    def close(self) -> None:
        """Show nothing."""
        self.show(None)

    async def refresh(self) -> None:
        """Look again at what is shown, if anything is."""
        if self._sheet is not None and not self._sheet.gone:
            await self._renew(self._sheet.key)

    async def _renew(self, key: str) -> None:
        snapshot = self._watch.snapshot
        service = find(snapshot, key)
        if service is not None:
            sheet = await full_sheet(service, key)
        elif self._sheet is not None and snapshot is not None and not self._sheet.is_node:
            sheet = gone_sheet(self._sheet, snapshot.taken_at)
        else:
            return
        # Meanwhile the person may have closed the drawer or gone on to another line.
        if self._sheet is not None and self._sheet.key == key:
            self.show(sheet)

    async def _open_other(self, event: GenericEventArguments) -> None:
        await self.open(str(event.args))

    async def _free(self) -> None:
        service = find(self._watch.snapshot, self._sheet.key) if self._sheet else None
        if service is None or service.port is None:
            return
        self._freeing = Freeing(service.port, service.transport)
        self._ask.show(question=await self._freeing.ask())

    async def _yes(self, event: GenericEventArguments) -> None:
        freeing = self._freeing
        if freeing is None or (working := freeing.begin()) is None:
            return
        self._ask.show(question=working)
        self._ask.show(question=await freeing.carry_out(second_yes=event.args is True))

    def _no(self) -> None:
        self._freeing = None
        self._ask.show(question=None)
