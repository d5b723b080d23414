"""What becomes of a paper in its preview is told where messages are read."""

from PySide6.QtCore import QObject

from lotse.errors import LotseError
from ui.documents.preview import PdfPreview
from ui.messages import Messages


class PreviewTold(QObject):
    """Printed, saved, or why not."""

    def __init__(self, preview: PdfPreview, messages: Messages) -> None:
        super().__init__(preview)
        self._messages = messages
        preview.failed.connect(self._tell_failure)
        preview.saved.connect(self._tell_saved)
        preview.printed.connect(self._tell_printed)

    def _tell_failure(self, sentence: str) -> None:
        self._messages.failure(LotseError(sentence))

    def _tell_printed(self) -> None:
        self._messages.info(self.tr("Gedruckt."))

    def _tell_saved(self, path: str) -> None:
        self._messages.info(self.tr("Gespeichert: {}").format(path))
