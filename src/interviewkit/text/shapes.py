"""Shapes: how much the words at the beginning of a line look like a name or a role."""

from __future__ import annotations

import re

__all__ = ["CJK", "PARTICLES", "ROLE_BEHIND", "ROUND", "honors", "shape"]

_NOT_IN_LABEL = re.compile(
    r"[\"“”„«»?？!！;；=<>{}\\@$%^*~。，、]|https?|www\.|[.…]\s+[a-zа-яà-ÿ]|\.\.|//|\d{5}|\w\.\w{2,}\("
)
PARTICLES = frozenset(
    "a al and an of the de del della di da do dos das du des d la le les el los las van von der den zu ter ten "
    "bin ibn y e et i und "
    "og och en to for with by from at on as in".split()
)
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff21-\uff3a]")
_CJK_GRAMMAR = re.compile(
    r".[说說道曰云]$|[的了是在这這那就也都把被让讓所]|[はがをにでのもへ](?![\u3040-\u309f]?$)|[ぁ-ゖ]{4,}|[一二两三四五六七八九十几][个點点样樣种種件条條类類]|主要|觉得|覺得|认为|認為|因为|因為|所以|但是|[을를은는이가에의]\s"
)
_CLOSED = re.compile(r"[)）\]]")
# A Korean post before a name.
_POST = re.compile(r"[가-힣]{1,8}[장관감원사] [가-힣]{2,4}")
_INITIALS = re.compile(r"[A-ZА-ЯÀ-Þ][A-ZА-ЯÀ-Þ.]{0,5}[0-9]{0,2}")
_NAMES = re.compile(r"[^\W\d_a-zа-я][\w'’-]*,(?: [^\W\d_a-zа-я][\w.'’-]*){1,3}")
ROUND = re.compile(r"(?:\s*[(（\[][^()（）\[\]]{0,60}[)）\]]){1,3}\s*$")
_HONORED = re.compile(
    r"(?:(?:el|la|los|las|le|o|a)\s)?(?:m|mm|mme|mmes|mlle|mr|mrs|ms|dr|prof|sr|sra|sig|herr|frau|señor|señora|senhor|senhora|г-н|г-жа)\.?"
    r"(?:\s[^\W\d_][\w'’-]*\.?){1,5}",
    re.IGNORECASE,
)
ROLE_BEHIND = re.compile(r"\s[-–—]{1,2}\s[^.!?]{1,60}$")


def honors(label: str) -> bool:
    """Tell whether a label begins with an honorific: `Mr. Reed`, `M. le président`."""
    return _HONORED.match(label) is not None


def shape(label: str) -> float:  # noqa: C901, PLR0911, PLR0912 - one kind of label after the other
    """Return how much a label looks like a name or a role: about 2 for a name, below 0 for a phrase."""
    bare = ROUND.sub("", ROLE_BEHIND.sub("", label)) or label
    honored = _HONORED.fullmatch(bare.partition(",")[0]) is not None
    if (_NOT_IN_LABEL.search(bare) and not honored) or (bare[0].isdigit() and not CJK.search(bare)) or len(label) > 80:
        return -5.0
    if bare[0] in "-–—•·*#+/&|_'’.,)]}" or (bare[0] in "(（[" and not _CLOSED.search(bare)):
        return -3.0
    if CJK.search(bare):
        return _cjk_shape(bare)
    head, comma, _ = bare.partition(",")
    words = [
        word
        for word in (part.strip("()[]#.’'\"") for part in re.split(r"[\s/&+]+|(?<=\w)-(?=\w)", head))
        if word.strip("-–—")
    ]
    if not words or not any(char.isalpha() for char in bare):
        return -4.0
    if len(words) > 8:
        return -4.0
    if not any(char.isupper() or char.islower() for char in bare):
        return 1.0 if len(words) <= 4 else -1.0 - 0.5 * (len(words) - 4)
    capital = sum(
        word[0].isupper()
        or word[0].isdigit()
        or word.casefold() in PARTICLES
        or any(char.isupper() for char in word[1:])
        for word in words
    )
    if _INITIALS.fullmatch(head.strip()):
        score = 1.5
    elif capital == len(words) and words[0][0].isupper():
        score = 1.5 if len(words) > 1 else 1.0
        if head.isupper() and len(head) > 2:
            score += 0.5
    elif len(words) == 1:
        score = 0.5 if any(char.isdigit() for char in head) else -0.5
    else:
        score = (-0.5 if len(words) < 3 else -1.0) - (0.5 if len(words) < 3 else 0.7) * (len(words) - capital)
    if honored:
        score = max(score, 1.0)
    if len(words) > 5:
        score -= 1.0
    if comma:
        score -= 0.0 if head.isupper() or _NAMES.fullmatch(bare) else 0.5 if capital == len(words) > 1 else 1.5
    return score


def _cjk_shape(label: str) -> float:
    length = len(label.replace(" ", "").replace("\u3000", ""))
    if length > 16:
        return -4.0
    score = 1.5 if length <= 4 or _POST.fullmatch(label) else 1.0 if length <= 6 else 0.0 if length <= 10 else -1.5
    if _CJK_GRAMMAR.search(label):
        score -= 1.5
    return score
