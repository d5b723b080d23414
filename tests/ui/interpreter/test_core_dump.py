"""A crash leaves no memory behind; asked of a process of its own, as there is no way back."""

import subprocess
import sys

import pytest

ALLOWED = """
import ctypes, resource
from ui.interpreter.core_dump import allow_no_core_dump

def allowed():
    return (resource.getrlimit(resource.RLIMIT_CORE)[1], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))

before = allowed()
allow_no_core_dump()
print(before[1], *allowed())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_the_kernel_may_dump_nothing_afterwards() -> None:
    told = subprocess.run([sys.executable, "-c", ALLOWED], capture_output=True, check=True)
    assert told.stdout.split() == [b"1", b"0", b"0"]
