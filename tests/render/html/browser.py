"""A headless Chromium to look at pages with, over a pipe; nothing of it is needed to run npqplan."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

_NAMES = ("chromium", "chromium-browser", "google-chrome") if os.name == "posix" else ()
CHROMIUM = next(filter(None, map(shutil.which, _NAMES)), None)
_OPTIONS = (
    "--headless",
    "--no-sandbox",  # pages of our own, which may run and load nothing
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
_READS, _WRITES, _FREE = 3, 4, 10
"""Where Chromium reads commands and writes answers; and from where on numbers are free for our own ends."""


class Browser(Struct):
    """A browser with one tab."""

    to: BinaryIO
    from_: BinaryIO
    numbers: Iterator[int]
    session: str = ""
    read: bytes = b""

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - what the protocol takes
        """Send a command and wait for its answer."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.to.write(json.dumps(message).encode() + b"\0")
        self.to.flush()
        while (answer := self._next()).get("id") != number:
            pass
        assert "error" not in answer, answer
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.read:
            more = os.read(self.from_.fileno(), 1 << 16)
            assert more, "the browser has gone"
            self.read += more
        message, _, self.read = self.read.partition(b"\0")
        return dict(json.loads(message))

    def show(self, page: Path) -> None:
        """Open a file, and wait until it is there."""
        self.ask("Page.navigate", url=page.as_uri())
        while self.evaluate("document.readyState + location.href") != f"complete{page.as_uri()}":
            pass

    def look(self, width: int, *, media: str = "screen", **preferences: str) -> None:
        """How wide the window is, on screen or paper, and what its reader prefers (`forced_colors`, say)."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1}
        self.ask("Emulation.setDeviceMetricsOverride", **size, mobile=False)
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in preferences.items()]
        self.ask("Emulation.setEmulatedMedia", media=media, features=wanted)

    def evaluate(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """What a script of ours finds on the page, whose own policy allows none."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser, closed at the end."""
    (reads, to), (from_, writes) = _pipe(), _pipe()
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_DUP2, reads, _READS),
        (os.POSIX_SPAWN_DUP2, writes, _WRITES),
    ]
    command = [str(CHROMIUM), *_OPTIONS, f"--user-data-dir={profile}", "about:blank"]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    os.close(reads)
    os.close(writes)
    with os.fdopen(to, "wb") as commands, os.fdopen(from_, "rb") as answers:
        found = Browser(commands, answers, count(1))
        try:
            [target] = [
                each["targetId"]
                for each in found.ask("Target.getTargets")["targetInfos"]
                if each["type"] == "page"
            ]
            found.session = found.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            found.ask("Page.enable")
            yield found
        finally:
            found.session = ""
            found.ask("Browser.close")
            os.waitpid(process, 0)


def _pipe() -> tuple[int, int]:
    """A pipe whose ends stand clear of the numbers that Chromium uses."""
    import fcntl  # noqa: PLC0415 - Windows has none

    low = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _FREE) for end in low]
    for end in low:
        os.close(end)
    return high[0], high[1]
