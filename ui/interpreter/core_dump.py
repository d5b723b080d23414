"""A crash of the whole process leaves no picture of its memory: keys and names would be in it."""

import ctypes
import sys

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE = 4  # linux/prctl.h; the limit alone does not stop a dump piped to a collector


def allow_no_core_dump() -> None:
    """Other programs of the same person cannot look into the memory either (Linux)."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
