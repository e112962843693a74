"""For every test: `tests` is importable as a package, nothing reaches the network, and chance is tame.

Hypothesis tries the same examples every time and has no clock, so that a busy machine fails nothing.
"""

import signal
import socket
from collections.abc import Iterator
from typing import NoReturn

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that runs something in the background has it ignore interrupts, and what it starts with it
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _refuse(*_args: object, **_kwargs: object) -> NoReturn:
    message = "npqplan never uses the network"
    raise AssertionError(message)


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Every way out is closed."""
    with pytest.MonkeyPatch.context() as patch:
        for way in ("connect", "connect_ex", "sendto", "bind"):
            patch.setattr(socket.socket, way, _refuse)
        patch.setattr(socket, "getaddrinfo", _refuse)
        yield
