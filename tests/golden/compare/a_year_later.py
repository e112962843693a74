"""The trust of the examples a year later, as edits of its roster: what was written, and what is."""

from typing import Final

EDITS: Final = (
    ("reviewed_on: 2026-10-23", "reviewed_on: 2027-11-12"),
    # A director of inclusion was appointed from outside, with the NPQs she had.
    (
        "vacant: yes, needed_by: 2028-09-01}",
        "holder: adeyemi}",
    ),
    (
        "    # finance and operations\n",
        """\
    - id: adeyemi
      name: Folake Adeyemi
      role: trust_director
      in_role_since: 2027-09-01
      teaching_since: 2001-09
      qualified_teacher: yes
      induction: completed
      leads: [inclusion]
      npqs: [{npq: NPQSENCO, status: passed, started: 2024-11, finished: 2026-05}]
    # finance and operations
""",
    ),
    # The two who were on NPQs have passed; Kapoor with them, as the law asks of her.
    (
        "{npq: NPQEL, status: in_progress, started: 2025-11, funded: yes}",
        "{npq: NPQEL, status: passed, started: 2025-11, finished: 2027-08, funded: yes}",
    ),
    (
        "{npq: NPQSENCO, status: in_progress, started: 2025-11, funded: yes}",
        "{npq: NPQSENCO, status: passed, started: 2025-11, finished: 2027-09, funded: yes}",
    ),
    # Farrell moved to Cobbler's Green as its deputy, a new post, and is on NPQH, as planned.
    (
        """      - id: farrell
        name: Aidan Farrell
        role: deputy_headteacher
        in_role_since: 2020-09-01
        held: [{role: assistant_headteacher, from: 2016-09, until: 2020-08}]
        teaching_since: 2006-09
        qualified_teacher: yes
        induction: completed
        leads: [curriculum]
        npqs:
          - {npq: NPQSL, status: passed, started: 2018-10, finished: 2020-03}
          - {npq: NPQLT, status: passed, started: 2022-02, finished: 2023-05, funded: yes}
        wants: [{role: headteacher, by: 2028-09}]
        can_move_to: [cobblers-green]

""",
        "",
    ),
    (
        "      # New to senior leadership; there is no deputy.\n",
        """      - id: farrell
        name: Aidan Farrell
        role: deputy_headteacher
        in_role_since: 2027-09-01
        held: [{role: deputy_headteacher, from: 2020-09, until: 2027-08}]
        teaching_since: 2006-09
        qualified_teacher: yes
        induction: completed
        leads: [curriculum]
        npqs:
          - {npq: NPQSL, status: passed, started: 2018-10, finished: 2020-03}
          - {npq: NPQLT, status: passed, started: 2022-02, finished: 2023-05, funded: yes}
          - {npq: NPQH, status: in_progress, started: 2027-11, funded: yes}
        wants: [{role: headteacher, by: 2028-09}]

""",
    ),
    # Abara was to begin NPQSENCO, the latest day that was safe: nothing shows that she did.
    # Dasgupta applied for NPQSL and waits; the others of Cobbler's Green began nothing.
    (
        "        leads: [mathematics]\n\n      - id: hopwood",
        "        leads: [mathematics]\n        npqs: [{npq: NPQSL, status: applied}]\n\n      - id: hopwood",
    ),
    # Debbie Foulds's id was made from her name: now that she has one of her own, she seems another person.
    ("{name: Debbie Foulds,", "{id: debbie, name: Debbie Foulds,"),
)


def a_year_later(trust: str) -> str:
    """The roster with every edit made; each has exactly one place."""
    for was, is_ in EDITS:
        assert trust.count(was) == 1, was
        trust = trust.replace(was, is_)
    return trust
