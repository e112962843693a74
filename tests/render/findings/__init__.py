"""Findings of `check`, in every format."""

from npqplan.diagnostics import Diagnostic

UNKNOWN = Diagnostic(
    code="unknown-npq",
    severity="error",
    message='"NPQXX" is not an NPQ in the catalogue',
    hint="did you mean NPQLL?",
    file="roster.yaml",
    line=2,
    column=11,
    end_line=2,
    end_column=16,
    path="staff[3].npqs[0].npq",
)
NAMED = Diagnostic(
    code="odd-name",
    severity="warning",
    message='"Sarah Hughes" is on the roster twice',
    hint='call one of them "Sarah Hughes (Year 4)"',
    file="schools/my roster.yaml",
    line=1,
    column=9,
    end_line=1,
    end_column=21,
    path="staff[3].name",
)
LINES = ["  name: Sarah Hughes", "  - {npq: NPQXX, status: passed}"]
