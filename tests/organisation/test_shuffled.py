"""The order of rows changes nothing: the same organisation, the same findings."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from npqplan.documents import Data, read
from npqplan.organisation.build import Built, build
from npqplan.roster import read_roster
from tests.builders import without_places
from tests.organisation.rosters import INDEX

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def shuffled(data: Data, random: Random) -> Data:
    """The same data with its people, posts and schools in another order."""
    if isinstance(data, list):
        return [shuffled(item, random) for item in data]
    if isinstance(data, Mapping):
        found = {key: shuffled(value, random) for key, value in data.items()}
        for key in ("staff", "posts", "schools"):
            rows = found.get(key)
            if isinstance(rows, list):
                random.shuffle(rows)
        return found
    return data


def built(data: Data) -> Built:
    """What comes of a roster as data."""
    return build([read_roster(read(json.dumps(data).encode(), "roster.json"))], INDEX)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("example", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_rows_in_another_order_give_the_same_organisation(example: Path, seed: int) -> None:
    data = read(example.read_bytes(), example.name).data
    other = built(shuffled(data, Random(seed))).organisation  # noqa: S311 - no secret
    assert without_places(other) == without_places(built(data).organisation)
