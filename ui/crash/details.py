"""What a crash report says: exception types, files, lines, functions; never values or messages,
because those can hold what somebody typed.
"""

import platform
import traceback
from pathlib import Path

from ui.workplace.version import lotse_version


def crash_details(error: BaseException) -> str:
    """One line per call, innermost last."""
    lines = [
        f"Lotse {lotse_version()} · Python {platform.python_version()} · "
        f"{platform.system()} {platform.release()}"
    ]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__qualname__)
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        cause = cause.__cause__
    return "\n".join(lines)


def _short(filename: str) -> str:
    """The last two parts: enough to find the place, no user name in it."""
    return "/".join(Path(filename).parts[-2:])
