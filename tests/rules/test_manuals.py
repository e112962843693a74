"""Every rule has a manual, every code leads to one, and the registry is complete."""

import pkgutil
from importlib import import_module

import pytest

import npqplan.rules
from npqplan.rules.manuals import REGISTRY, manual, names

OWN_RULES = [name for name, _, codes in REGISTRY if codes]


def test_every_module_with_codes_is_registered() -> None:
    found = pkgutil.walk_packages(npqplan.rules.__path__, "npqplan.rules.")
    modules = [import_module(each.name) for each in found]
    written = {code for module in modules for code in getattr(module, "CODES", ())}
    assert written == {code for _, _, codes in REGISTRY for code in codes}


def test_names_and_codes_are_unique() -> None:
    everything = [*names(), *(code for _, _, codes in REGISTRY for code in codes)]
    assert len(everything) == len(set(everything))


@pytest.mark.parametrize("name", OWN_RULES)
def test_a_manual_says_about_whom_the_rule_its_source_and_an_example(name: str) -> None:
    text = manual(name)
    assert text is not None
    for heading in ("Who it is about.", "The rule.", "Source.", "Example."):
        assert heading in text


def test_a_code_leads_to_its_manual() -> None:
    assert manual("previously_funded") == manual("funding")
    assert manual("busy") == manual("one-at-a-time")
    assert manual("no-such-rule") is None
