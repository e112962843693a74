"""The codes of this floor, each with its page of the manual (`npqplan rule CODE` prints it)."""

from collections.abc import Mapping
from typing import Final

MANUAL: Final[Mapping[str, str]] = {
    "file-too-large": """The file is over 64 MB.

A roster of 100,000 people is about a third of that, so this is probably another file. Otherwise write
one file for each school and name them all on the command line.""",
    "not-text": """The file is not plain text.

It is a Word document, a spreadsheet, a PDF, a picture or the like, whatever its name says. Start a
roster with `npqplan init` and fill it in with any text editor.""",
    "not-utf-8": """The file holds bytes that are not UTF-8, the encoding of nearly all text today.

Older Windows programs save accented letters in another way. Save the file again as UTF-8. Until then
such letters are read as U+FFFD, so that everything else can still be checked. (UTF-16 with its mark is
read too.)""",
    "control-character": """A control character, which cannot be seen, stands in the text.

It often comes along when text is pasted from elsewhere. Delete it. It is read as U+FFFD meanwhile.""",
    "empty-document": """There is nothing in the file but perhaps blank lines and comments.

`npqplan init` writes a roster to start from.""",
    "not-a-mapping": """The file does not consist of keys.

A roster starts with the line `roster: 1`, and people stand in a list under `staff:`. A bare list of
people, a page of prose or a spreadsheet saved as text is not a roster.""",
    "repeated-key": """The same key is given twice in one record.

    - id: khan
      role: senco
      role: teacher        # the second `role`

Only the first counts. Other programs would let the last one win without a word.""",
    "merge-key": """`<<` merges one YAML record into another.

It is not accepted, because a reader cannot see what counts. Write the keys out. So that everything else
can still be checked, the merge is carried out meanwhile.""",
    "tag": """A word that starts with an exclamation mark is a tag in YAML: it says how to read a value.

Tags are not accepted. If the mark belongs to the text, put the text in quotes: `why: "!important"`.""",
    "merge-conflict": """Version control could not bring two versions of the file together: both stand in it.

    <<<<<<< HEAD
      role: deputy_headteacher        # as it is here
    =======
      role: assistant_headteacher     # as it came in
    >>>>>>> autumn

Keep what is right, and take out the three lines of marks. Of a baseline, which nobody writes by hand,
take one version whole, and look at what `npqplan audit` then calls new.""",
    "more-than-one-document": """A line of three dashes starts a second document in the same file.

Only the first is read. Put the second in a file of its own.""",
    "too-deep": """Lists and keys are nested more than 32 levels deep.

A roster needs seven. Look for brackets that were never closed.""",
    "unknown-alias": """`*word` repeats what was marked `&word` before, and nothing was.

Write the record out; or, if the asterisk belongs to the text, put the text in quotes.""",
    "too-many-aliases": """Aliases (`*word`) repeat so much that the file, written out, would be enormous.

Write the records out instead.""",
    "complex-key": """A list or a set of keys stands where a key is wanted.

A key is one word before a colon. Text with brackets or braces in it goes in quotes: `name: "{to be
named}"`.""",
    "tab-indent": """A tab is used to indent a line.

YAML allows only spaces there, for a tab is as wide as each editor likes. Replace each tab by two
spaces.""",
    "typographic-mark": """A mark of a word processor stands where YAML wants a plain one.

A no-break space looks like a space and is none: after a colon, or as indent, YAML does not see it. Nor does
a dash or a bullet start a list entry; that takes a hyphen. Type the plain character over it. Meanwhile
it is read as what was meant, so that everything else can still be checked.

Curly quotation marks around a whole value are taken for straight ones, and that is only a note.""",
    "hash-in-value": """A value perhaps goes on after a space and #, where YAML starts a comment.

    why: after inspection #2            # read as: after inspection
    why: "after inspection #2"
    name: #1 School                     # read as empty
    name: "#1 School"

What follows is not read; an error where nothing can be made of the record without it. Put the value in
quotes; or, if it is a comment, put a space after the #.""",
    "comma-in-braces": """A comma stands in a value inside braces, and ends it there.

    - {name: Fenn, Colin, role: Head of Department, Science}      # read as: name Fenn, and a key `Colin`
    - {name: "Fenn, Colin", role: "Head of Department, Science"}
    - {name: Colin Fenn, role: teacher, leads: [literacy, maths]}

Put a value that has a comma in it in quotes, and several values in brackets.""",
    "unreadable-yaml": """The text breaks the rules of YAML, and nothing after this place can be read.

The most common reasons: a line that is not indented like its neighbours, a missing space after a colon,
a quote or a bracket that is not closed, and a colon inside a value that is not in quotes.

    why: after the inspection: autumn        # put the whole value in quotes""",
    "unreadable-json": """The text breaks the rules of JSON, and nothing after this place can be read.

The most common reasons: a comma too many or too few, single quotes, and comments, which JSON does not
have.""",
    "wrong-document": """A roster is given where a catalogue is wanted, or the other way round.

The first key of each says what it is: `roster: 1`, `catalogue: 1`, `policy: 1`. A report of npqplan's
and the baseline of an audit are none of these. Of a folder, only its rosters are read: the others may lie
beside them.""",
    "unknown-key": """A key that npqplan does not know in this place.

It may be misspelt, in capitals, or one level too deep or too high. Nothing is passed over in silence,
for a misspelt key would otherwise count as not given.""",
    "missing-key": """A record lacks a key that it cannot do without, or has it with nothing after the colon.

    - npq: NPQH              # this NPQ has no `status`""",
    "wrong-shape": """A single value stands where a list or a set of keys is wanted, or the other way round.

    leaving: 2028-08-31      # should be leaving: {on: 2028-08-31}
    npqs: NPQH               # should be npqs: [{npq: NPQH, status: passed}]

A list entry with nothing after its dash is reported under this code too.""",
    "bad-date": """A date that cannot be read, or that no calendar has.

Dates are written year first: 2026-09-01; or 2026-09, which means the first of the month (for an end,
the last). Years run from 1900 to 2200.""",
    "bad-yes-no": """Neither yes nor no (nor, where that is allowed, unknown).

`true` and `false` will do as well, in any case.""",
    "bad-number": """A number that cannot be read where a whole number or a sum in pounds is wanted.

Sums may be written 1949, 1,949 or \u00a31,949; pence are not. Inside braces a comma ends the value, so
there it is 1949 alone.

    budget: {2026/27: 2,000}      # to YAML, 2 pounds and a key `000`""",
    "bad-choice": """A word that is not one of the few that this key takes.

    status: finished         # should be passed, failed or withdrawn""",
    "bad-text": """A name, a text or an id that is blank, too long, or holds an invisible character.

Names have up to 150 characters, texts up to 1,000, and ids are one word of up to 100. Names are never
repeated in a message.""",
    "bad-academic-year": """An academic year that cannot be read.

It is written 2026/27 (2026-27 and 2026/2027 will do), and runs from 1 September to 31 August.""",
    "bad-value": """A value that cannot stand for its key.""",
    "refused-field": """A key that a roster must not hold.

Nothing that the law protects, and nothing that stands in for it, may bear on who is offered an NPQ. Its
value is not read, and never repeated.""",
}
