"""The wheel and the source distribution: installed elsewhere, they work from any folder."""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from npqplan import __version__

ROOT = Path(__file__).parents[2]
BUILD = "import sys; from hatchling.build import build_{kind} as build; print(build(sys.argv[1]))"


def build(kind: str, source: Path, into: Path) -> Path:
    """Build with the backend itself: no network, no isolation."""
    ran = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", BUILD.format(kind=kind), str(into)],
        cwd=source,
        capture_output=True,
        text=True,
        check=True,
    )
    return into / ran.stdout.split()[-1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the source distribution, as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return build("wheel", folder / f"npqplan-{__version__}", folder)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed in a fresh environment that borrows the other packages of this one."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False, symlinks=os.name == "posix")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(scripts / "python"),
        "install",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*install, "--quiet", wheel], check=True)  # noqa: S603 - our own words
    packages = next(home.glob("[Ll]ib/**/site-packages"))
    others = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "borrowed.pth").write_text("\n".join(others), encoding="utf-8")
    return scripts / "npqplan"


def elsewhere(folder: Path, *command: Path | str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(  # noqa: S603 - our own words
        command, cwd=folder, env=kept, capture_output=True, text=True, check=False
    )


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    where = elsewhere(
        tmp_path, installed.with_name("python"), "-c", "import npqplan; print(npqplan.__file__)"
    )
    assert str(installed.parents[1]) in where.stdout
    assert elsewhere(tmp_path, installed, "--version").stdout == f"npqplan {__version__}\n"
    for arguments in (
        ("init",),
        ("check", "--strict"),
        ("recommend", "--format", "html"),
        ("recommend", str(ROOT / "examples" / "rural-primary.yaml"), "-o", "report.md", "-f", "markdown"),
        ("recommend", "--format", "xlsx", "--output", "report.xlsx"),
        ("catalogue", "NPQH"),
        ("rule", "npqh"),
    ):
        ran = elsewhere(tmp_path, installed, *arguments)
        assert ran.returncode == 0, ran.stderr


def test_one_version_is_said_everywhere(installed: Path, wheel: Path, tmp_path: Path) -> None:
    elsewhere(tmp_path, installed, "init")
    answer = elsewhere(tmp_path, installed, "check", "--format", "json").stdout
    assert json.loads(answer)["npqplan"] == __version__
    with ZipFile(wheel) as archive:
        about = archive.read(f"npqplan-{__version__}.dist-info/METADATA").decode()
    assert f"\nVersion: {__version__}\n" in about
    newest = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert newest == __version__
    (written,) = (
        path
        for path in (ROOT / "src").rglob("*.py")
        if f'"{__version__}"' in path.read_text(encoding="utf-8")
    )
    assert written.name == "__init__.py"
    assert __version__ not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        held = {
            name for name in archive.namelist() if not name.startswith(f"npqplan-{__version__}.dist-info/")
        }
    program = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "npqplan").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == {*program, "npqplan/data/npqs.yaml", "npqplan/data/policy.yaml"}
    assert {
        "npqplan/py.typed",
        "npqplan/workflows/init_templates/trust.yaml",
        "npqplan/render/html/style.css",
    } < held


def test_the_catalogue_shipped_is_the_one_in_the_repository(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        assert archive.read("npqplan/data/npqs.yaml") == (ROOT / "data" / "npqs.yaml").read_bytes()


def test_the_wheel_says_how_to_run_it_and_under_which_licence(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        read = {
            name.rpartition("/")[2]: archive.read(name).decode()
            for name in archive.namelist()
            if "dist-info" in name
        }
    assert "npqplan = npqplan.__main__:main" in read["entry_points.txt"]
    assert "MIT License" in read["LICENSE"]
    assert "Requires-Python: >=3.11" in read["METADATA"]


def test_the_source_can_be_tested(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for name in (
        "Makefile",
        "pyproject.toml",
        "LICENSE",
        ".ci/dev.lock",
        "data/npqs.yaml",
        "data/policy.yaml",
        "tests/conftest.py",
    ):
        assert name in names
    assert any(name.startswith("examples/") for name in names)


def test_the_source_is_what_the_repository_holds(sdist: Path) -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no clone")
    told = subprocess.run(  # noqa: S603 - our own words
        [git, "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    kept = {name for name in told.stdout.splitlines() if (ROOT / name).is_file()}
    with tarfile.open(sdist) as archive:
        held = {member.name.partition("/")[2] for member in archive.getmembers() if member.isfile()}
    assert held == {*kept, "PKG-INFO"}
