"""Which Lotse this is. Loaded only where somebody asks: reading it costs a tenth of the start."""

from importlib.metadata import PackageNotFoundError, version


def lotse_version() -> str:
    """`0.1.0`; "0" for a tree that was never installed."""
    try:
        return version("lotse")
    except PackageNotFoundError:
        return "0"
