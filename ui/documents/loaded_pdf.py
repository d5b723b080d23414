"""A PDF opened from bytes in memory; nothing is ever written to a temporary file."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument


class LoadedPdf(QPdfDocument):
    """Keeps buffer and bytes alive for as long as Qt reads from them."""

    def __init__(self, data: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._bytes = QByteArray(data)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._buffer)

    @property
    def readable(self) -> bool:
        return self.error() is QPdfDocument.Error.None_ and self.pageCount() > 0

    def whole_text(self) -> str:
        """All text, page after page: what a screen reader is given."""
        return "\n".join(self.getAllText(page).text() for page in range(self.pageCount()))
