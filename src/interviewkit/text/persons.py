"""Who is spoken of: the words of twelve languages by which people tell of themselves and turn to others."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import attrs

from interviewkit.text.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Persons", "persons"]

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SAMPLE = 200
_LENGTH = 1000
_FEW = 12


@attrs.frozen
class Language:
    """How a language names who speaks and who is spoken to; verbs are given where it leaves the pronouns out.

    ``script`` are characters that no other language here has, ``words`` small words that others have not so often.
    """

    first: Pattern
    second: Pattern
    script: Pattern | None = None
    words: frozenset[str] = frozenset()


def _latin(words: str, first: str, second: str) -> Language:
    return Language(_either(first), _either(second), words=frozenset(words.split()))


def _either(words: str) -> Pattern:
    return Pattern(rf"(?<!\w)(?:{'|'.join(words.split())})(?!\w)", re.IGNORECASE)


_CHINESE = Language(Pattern("[我咱俺]|本人"), Pattern("[你您]|先生|老师|老師"), Pattern(r"[\u4e00-\u9fff]"))
_JAPANESE = Language(
    Pattern("[私僕俺]|自分|わたし|ぼく|思[いうっわ]|ですね|ですよ|んです|でした|ました|かな|けど|[ねよ]。|わけで"),
    Pattern("あなた|さん[はのがに]|聞かせ|教えてくだ|いかがで|でしょうか|ましたか|でしたか"),
    Pattern(r"[\u3041-\u30fa]"),
)
_KOREAN = Language(
    Pattern(
        "(?<![가-힣])(?:저[는도를희의]?|제가?|나[는도를의]?|내가?|우리[가-힣]?)(?![가-힣])|[했었았겠][다어습던는지]|거든|네요|더라|생각"
        "|같[아았은다습]"
    ),
    Pattern("당신|시나요|셨|신가요|십니까|씨[는가]|님[은이께]"),
    Pattern(r"[\uac00-\ud7a3]"),
)
_CYRILLIC = Language(
    _either("я мы мне меня мной мой моя моё мое мои моей моего моих мої мені мене ми мій моє"),
    _either(r"вы вас вам вами ваш\w* ты тебя тебе твой твоя твои ви ти тобі \w+[ийь]те(?:сь)?"),
    Pattern(r"[\u0400-\u04ff]"),
)
_ARABIC = Language(
    _either(
        "أنا نحن كنت كنّا كنا لدي لدينا عندي عندنا أعتقد أظن أرى أحب لي لنا إنني أنني إني بدأت أحاول أكتب أريد نعم "
        r"\w{2,}تُ \w{3,}ني \w{3,}نا"
    ),
    _either(r"أنت أنتم لديك لديكم عندك لك لكم تعتقد ترى تقول تكتب تريد بدأتَ"),
    Pattern(r"[\u0621-\u064a]"),
)
_SCRIPTS = (_JAPANESE, _KOREAN, _CHINESE, _CYRILLIC, _ARABIC)


@cache
def _alphabetic() -> tuple[Language, ...]:
    return (
        _latin(
            "the a and of to it is in was be at by but has had been his her he she that you your are were this these "
            "with have what how when where which for not they there from it's don't should would about them who why",
            "i i'm i've i'd i'll my me mine we we're we've myself ourselves",
            "you your you're you've yours yourself you'll you'd",
        ),
        _latin(
            "le la les de des est une dans pour pas qui que sur avec ce cette sont plus par au aux du et c'est qu'il",
            "je j'[a-zéèêà]+ me m'[a-zéèêà]+ moi mon ma mes nous",
            "vous votre vos tu t'[a-zéèêà]+ toi ton ta tes",
        ),
        Language(
            _either("ich mich mir mein meine meinen meiner meinem wir"),
            # In the middle of a sentence a great letter tells who is spoken to.
            Pattern(
                r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)(?!\w)"
                r"|(?<!\w)(?:du|dich|dir|dein(?:e[nmr]?)?|ihr|euch|eure?)(?!\w)"
            ),
            words=frozenset(
                "der die das und ist nicht ein eine mit für sich auf den dem es zu von im auch wie oder wird man aber "
                "was".split()
            ),
        ),
        _latin(
            "el a de los las una por con para que del es en se lo su como pero más y al está qué cómo cuál hay este "
            "esta",
            "yo me mi mis mí nos nosotros nosotras nuestr[oa]s? tengo soy estoy creo fui era estaba hago quería he "
            "hemos somos tenemos empecé tenía pienso sé puedo quise hice vivo trabajo teníamos éramos",
            "usted ustedes tú te ti tu tus vos os vosotros vuestr[oa]s?",
        ),
        _latin(
            "o a os as e um uma não com para que do da em é no na mais como mas dos das ao foi ou por se são está isso "
            "você",
            "eu me meus? minhas? mim nós noss[oa]s? tenho sou estou acho fui era estava faço queria temos somos "
            "comecei tinha penso sei posso fiz vivo quis gosto acredito vim",
            "você vocês tu te ti teus? tuas? senhora?",
        ),
        _latin(
            "il e a di che per un una non con del è i della in sono come ma più le gli si nel alla dei al anche o "
            "questo",
            "io mi mi[oa] mie me noi ci nostr[oaie] ho ero sono abbiamo credo penso faccio volevo facevo avevo siamo "
            "vorrei posso sapevo vivo eravamo avevamo",
            "lei voi vostr[oaie] tu ti tu[oae] vi",
        ),
        _latin(
            "de het een en van niet dat is voor op met te zijn aan ook er maar bij als om dan nog naar hoe wat",
            "ik mij mijn me wij we ons onze mezelf",
            "u uw jij je jou jouw jullie",
        ),
        _latin(
            "w nie się na jest to z do że jak co po za od ale czy o tak dla są być przez jego już tym ze",
            r"ja mnie mi mój moja moje moim my nas nam nasz nasza nasze jestem mam \w+[lł](?:em|am) \w+liśmy myślę "
            "lubię robię mogę mamy jesteśmy",
            r"pan pani pana panu państwo państwa ty ciebie ci twój twoja twoje masz jesteś \w+[lł](?:eś|aś)",
        ),
    )


# Chinese, Russian, English, French, German and Dutch do not leave their pronouns out.
_PRONOUNS = frozenset({0, 1, 2, 6})


@attrs.frozen
class Persons:
    """Of what share of the questions and the answers a speaker tells of himself, or turns to another.

    ``needed`` tells that the language does not leave its pronouns out, so that few of them mean something.
    """

    asking: float
    asked: float
    own: float
    told: float
    needed: bool


def persons(questions: Sequence[str], answers: Sequence[str]) -> Persons | None:
    """Return the shares of questions and answers with words for persons, None for a language that is not known."""
    sample = " ".join([*questions[:60], *answers[:60]])[:6000].replace("’", "'")
    letters = sum(map(str.isalpha, sample))
    for language in _SCRIPTS:
        if language.script and sum(1 for _ in language.script.finditer(sample)) * 4 > letters > _FEW:
            return _persons(language, questions, answers, needed=language in (_CHINESE, _CYRILLIC))
    words = _WORD.findall(sample.casefold())
    often = Counter(words)
    counts = [sum(often[word] for word in language.words) for language in _alphabetic()]
    best = max(range(len(counts)), key=counts.__getitem__)
    if len(words) < _FEW or counts[best] * 8 < len(words):
        return None
    return _persons(_alphabetic()[best], questions, answers, needed=best in _PRONOUNS)


def _persons(language: Language, questions: Sequence[str], answers: Sequence[str], *, needed: bool) -> Persons:
    return Persons(
        _share(questions, language.first),
        _share(questions, language.second),
        _share(answers, language.first),
        _share(answers, language.second),
        needed,
    )


def _share(texts: Sequence[str], words: Pattern) -> float:
    sample = texts[:_SAMPLE]
    hits = sum(words.search(text[:_LENGTH].replace("’", "'")) is not None for text in sample)
    return hits / len(sample) if sample else 0.0
