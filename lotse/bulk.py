"""For work that makes tens of thousands of objects which all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def making_many() -> Iterator[None]:
    """Also a decorator. The collector would look through all of them again and again and find
    nothing; meanwhile only reference counts free memory."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
