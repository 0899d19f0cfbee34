"""Runs of capitalised words in text of spaced scripts: where the names of people and publications stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BREAKERS", "PRESS", "REPORTERS", "TITLES", "Run", "is_organisation", "is_place", "is_press", "runs"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


REPORTERS = _words(
    """reporter reporters correspondent correspondents journalist journalists interviewer interviewers contributor
    columnist co-editor editor editors editor-in-chief host co-host presenter anchor
    journaliste journalistes reporteur rédacteur rédactrice periodista periodistas reportero reportera redactor
    redactora jornalista jornalistas repórter repórteres giornalista giornalisti redaktor redakteur redakteurin
    redakteure redakteurinnen reporterin journalistin journalisten moderatorin
    корреспондент корреспондентка корреспонденты журналист журналистка журналисты обозреватель редактор ведущий
    ведущая корреспонденту корреспонденткой корреспондентом журналисту"""
)
# Nouns of a post that stand in front of a name and are no part of it.
TITLES = REPORTERS | _words(
    """ambassador president minister premier chancellor professor prof dr mr mrs ms mx sir dame lord lady rev reverend
    director chairman chairwoman chair chairperson ceo cfo cto founder co-founder secretary secretary-general senator
    sen representative rep governor gov mayor capt captain major col colonel gen general lt lieutenant sgt admiral
    judge justice father bishop archbishop cardinal rabbi imam sheikh commissioner congressman congresswoman author
    novelist economist scholar expert historian scientist physicist researcher fellow writer poet artist photographer
    filmmaker designer architect engineer chef coach actor actress singer musician composer dean chief head officer
    leader analyst vice-president former prime deputy senior vice laureate diplomat strategist envoy negotiator activist
    lawmaker mp mep columnist entrepreneur investor mathematician physician surgeon curator conductor
    professeur docteur ministre président présidente directeur directrice écrivain écrivaine romancier romancière
    économiste historien historienne philosophe cinéaste chercheur chercheuse monsieur madame mme mlle
    profesor profesora doctor doctora ministro ministra presidente presidenta director directora escritor escritora
    economista historiador historiadora señor señora embajador sr sra dra
    professore professoressa dottor dottoressa direttore direttrice scrittore scrittrice signor signora
    professora diretor diretora doutor doutora embaixador senhor senhora
    herr frau bundeskanzler bundeskanzlerin präsident präsidentin minister ministerin direktor direktorin leiter
    leiterin physiker physikerin autor autorin schriftsteller schriftstellerin historiker historikerin forscher
    forscherin professorin regisseur regisseurin
    профессор доктор министр президент директор писатель режиссёр режиссер историк экономист господин госпожа
    писателем режиссером директором профессором историком экономистом"""
)
# Words that never stand inside a name, also where every word of a title has a capital.
BREAKERS = _words(
    """in on at for with about by from this that these those what how why when who whom where which is are was were do
    does did can could will would should and but as after before during recently today yesterday we i he she they it
    his her their our my your to of over editor's note notes interview interviews interviewed conversation chat
    exclusive meet introducing talk talks talked talking q qa questions question photo photos text words spoke speaks
    meets asks told says said shares discusses not no if so then here there since while until inside through between
    into an dans pour avec par sur entretien rencontre propos et est qui que
    con por sobre entrevista conversación una uno y es que quien
    mit von im über für ein eine und gespräch ist wie was wer warum
    nel nella intervista conversazione un che chi
    em no na com uma conversa quem como
    в на с со о об и как что кто интервью беседа для это почему беседовал беседовала поговорил поговорила записал
    записала расспрашивал расспрашивала рассказал рассказала
    notre nos nuestro nuestra nossa nosso unser unsere unserer nostro nostra наш наша"""
)
# Of these, names of people in East Asia; they are one after a word of another name, or within a sentence.
_NAMES_TOO = _words("an can do so no in he she we will")
# Articles open many names (La Roche, El Fassi), but at the beginning of a run they are articles.
_ARTICLES = _words("the a le la les l el los las il lo gli i der die das den dem des o os as um")
_PARTICLES = _words(
    "de del della di da das do dos du des der den van von vom zu zum zur ten ter te la le el al ul ur bin ibn ben bint"
    " abu af av"
)
_JOINS = {"y", "e"}
_ABBREVIATED = _words("dr mr mrs ms mx prof st ste rev hon sen rep gov gen col capt lt sgt maj jr sr amb adm mt ft no")
_ORGANISATIONS = _words(
    """university universities institute institution college school academy center centre council committee commission
    ministry department club foundation forum association society bank group company corporation inc ltd laboratory
    museum hospital church agency office organization organisation union party parliament house senate court court's
    network initiative program programme fund alliance federation republic kingdom states nations war day world
    université institut école ministère conseil universidad instituto fundación ministerio museo universidade museu
    università istituto universität hochschule stiftung ministerium gesellschaft verlag press
    университет институт академия музей министерство фонд центр"""
)
PRESS = _words(
    """times post journal review magazine weekly daily news radio tv television ledger herald tribune gazette chronicle
    observer guardian telegraph mirror express star sun globe inquirer examiner bulletin standard monitor today podcast
    courrier gazette hebdo quotidien diario periódico revista semanal jornal folha giornale corriere rivista settimanale
    zeitung blatt tageblatt anzeiger rundschau spiegel allgemeine nachrichten газета газеты вестник журнал новости"""
)
# Words that end, or begin, the names of places and hardly those of people.
_PLACES = _words(
    """bay street road avenue square bridge city town village county valley river lake island islands mountain mountains
    hills beach harbour harbor coast ocean sea strait straits peninsula border market station airport palace castle
    states korea kong africa america europe asia zealand lanka rica verde york angeles orleans francisco international
    straße platz gasse dorf rue place plaza piazza улица площадь"""
)
_PLACES_FIRST = _words(
    """new north south east west northern southern eastern western central upper lower great greater old mount lake cape
    fort port saint st san santa são los las hong united rio buenos nueva nuevo nouvelle nouveau nord sud süd
    costa puerto sierra rue calle plaza piazza rua praça улица"""
)
_PRESS_FIRST = _words(
    "radio tv journal écho revista diario periódico jornal folha corriere giornale rivista courrier газета журнал"
)
_PRESS_ENDS = ("zeitung", "blatt", "anzeiger", "magazin", "radio", "kurier", "funk")

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’.\-‐‑&/](?=[^\W_]))*|[^\W_]+|[^\w\s]|_")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_QUOTES = '"“”„«»‘'
_CONTRACTED = ("d'", "d’", "l'", "l’", "al-", "el-", "o'", "o’", "n'", "n’")
_NICKNAME = 3
_MOST_WORDS = 9


@attrs.frozen
class Run:
    """Capitalised words side by side; ``start`` and ``end`` are places in the text; ``owner`` where it ends in 's."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]
    owner: bool = False

    def without(self, first: int, text: str) -> Run:
        """Return the run of ``text`` without its first words."""
        start = self.start
        for word in self.words[:first]:
            start = text.index(word, start) + len(word)
        start += len(text[start : self.end]) - len(text[start : self.end].lstrip(" .\t\u00a0"))
        end = start + len(self.text) - (start - self.start)
        return Run(text[start:end], start, self.end, self.words[first:], self.owner)


def is_organisation(run: Run) -> bool:
    """Tell whether a word of the run says that it is no person."""
    return any(word.casefold() in _ORGANISATIONS for word in run.words)


def is_place(name: str) -> bool:
    """Tell whether the first word of a name, or the last, is one that names places."""
    words = name.casefold().split()
    return words[-1] in _PLACES or words[0] in _PLACES_FIRST


def is_press(run: Run) -> bool:
    """Tell whether the last word of the run, or the first, is one that names publications."""
    last = run.words[-1].casefold()
    return last in PRESS or last.endswith(_PRESS_ENDS) or run.words[0].casefold() in _PRESS_FIRST


def _great(word: str) -> bool:
    return word[0].isupper() or ((word[:2] in _CONTRACTED or word[:3] in _CONTRACTED) and any(map(str.isupper, word)))


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of ``text`` in its order; titles and small words end a run and are in none."""
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        word = words[place][0]
        named = word.casefold() in _NAMES_TOO and _within(words, place)
        if not _great(word) or (_small(word) and not named) or word.casefold() in _ARTICLES:
            place += 1
            continue
        last = _last(words, place, text)
        start, end = words[place].start(), words[last].end()
        said = text[start:end]
        owner = said.endswith(_POSSESSIVE)
        inside = tuple(_bare(w[0]) for w in words[place : last + 1] if w[0][0].isalpha())
        yield Run(" ".join(_bare(said).split()), start, end, inside, owner)
        place = last + 1


def _bare(word: str) -> str:
    """Return a word without its possessive ending."""
    if word.endswith(_POSSESSIVE):
        return word[: -2 if word.endswith(("'s", "’s")) else -1]
    return word


def _small(word: str) -> bool:
    return word.casefold() in BREAKERS or word.casefold() in TITLES


def _within(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether the word stands between a small word and a great one, as ``He`` in ``reporter He Jing``."""
    if not 0 < place < len(words) - 1:
        return False
    return words[place - 1][0].islower() and _great(words[place + 1][0]) and not _small(words[place + 1][0])


def _last(words: list[re.Match[str]], place: int, text: str) -> int:
    """Return the place of the last word of the run that begins at ``place``."""
    last = place
    while last - place < _MOST_WORDS:
        if words[last][0].endswith(_POSSESSIVE):
            break
        following = _joined(words, last, text)
        if following == last:
            break
        last = following
    return last


def _joined(words: list[re.Match[str]], last: int, text: str) -> int:
    """Return the place up to which the run goes on after ``last``: a full stop, a word, a particle, a nickname."""
    ahead = words[last + 1 : last + 7]
    if not ahead:
        return last
    word = words[last][0]
    gap = text[words[last].end() : ahead[0].start()]
    short = len(word) == 1 or "." in word or word.casefold() in _ABBREVIATED
    if ahead[0][0] == "." and not gap and short:
        return last + 1
    joined = bool(gap) and not gap.strip(" \t\u00a0")
    if joined and _great(ahead[0][0]) and (not _small(ahead[0][0]) or ahead[0][0].casefold() in _NAMES_TOO):
        return last + 1
    if joined and ahead[0][0] in _QUOTES:
        return last + _nickname(ahead)
    if joined and ahead[0][0] in _JOINS:
        # Two surnames (Ramón y Cajal), not two people: one word follows, and no more.
        more = [_great(match[0]) for match in ahead[1:3]]
        return last + 2 if more[:1] == [True] and more[1:] != [True] else last
    return last + _particles(ahead) if joined else last


def _nickname(ahead: list[re.Match[str]]) -> int:
    """Return how many words a nickname in quotation marks takes, with the surname after it."""
    for count, match in enumerate(ahead[1 : _NICKNAME + 2], 1):
        if match[0] in _QUOTES and count > 1:
            after = ahead[count + 1 : count + 2]
            return count + 2 if after and _great(after[0][0]) else 0
        if not match[0][0].isalpha():
            break
    return 0


def _particles(ahead: list[re.Match[str]]) -> int:
    """Return how many words particles take, with the word of the name after them."""
    for count, match in enumerate(ahead[:4]):
        if match[0].casefold() not in _PARTICLES:
            return count + 1 if count and _great(match[0]) and not _small(match[0]) else 0
    return 0
