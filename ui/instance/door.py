"""A second start of Lotse brings the first window to the front."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ui.instance.lock import instance_name

_PATIENCE_MS = 1_000


class InstanceDoor(QObject):
    """Signals: `knocked` when somebody started Lotse again on the same directory."""

    knocked = Signal()

    def __init__(self, directory: Path, parent: QObject | None = None):
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(instance_name(directory))
        self._server.listen(instance_name(directory))
        self._server.newConnection.connect(self._greet)

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.disconnectFromServer()
            visitor.deleteLater()
        self.knocked.emit()

    def close(self) -> None:
        self._server.close()


def knock(directory: Path) -> bool:
    """Asks the running Lotse to come to the front; False if nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(instance_name(directory))
    answered = socket.waitForConnected(_PATIENCE_MS)
    socket.abort()
    return answered
