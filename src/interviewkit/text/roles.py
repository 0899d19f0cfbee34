"""Words that stand for a speaker instead of a name, in the languages in which interviews are printed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from interviewkit.model import Role

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["CHAIRS", "HOSTS", "numbered", "paired", "role_of"]

_WORDS: dict[Role, str] = {
    Role.INTERVIEWER: """
        q|question|questions|interviewer|interviewers|int|reporter|reporters|journalist|correspondent|host|co-host
        presenter|examiner|attorney|counsel|interview|questioner|media|press|anchor|newscaster|editor
        interviewerin|frage|fragen|reporterin|journalistin|redaktion|redakteur|redakteurin
        intervieweur|intervieweuse|journaliste|animateur|animatrice|enquêteur|enquêtrice
        pregunta|preguntas|periodista|entrevistador|entrevistadora|reportero|reportera|presentador|presentadora
        pergunta|perguntas|jornalista|repórter|apresentador|apresentadora
        domanda|domande|giornalista|intervistatore|intervistatrice|conduttore|conduttrice
        вопрос|корреспондент|корр|кор|журналист|журналистка|интервьюер|ведущий|ведущая
        问|記者|记者|采访者|采访人|访问者|访问人|主持人|提问|问题|編集部|编者|編者|採訪者|訪問者|問
        聞き手|ききて|インタビュアー|インタビューアー|質問|質問者|取材者|司会|司会者|文|問い
        기자|문|질문|질문자|면담자|인터뷰어|진행자|사회자|앵커|صحفي|صحفية|المحاور|محاور|المذيع|المجلة|الصحيفة|الجريدة|سؤال|س|پرسش|سوال|خبرنگار""",
    Role.INTERVIEWEE: """
        answer|answers|interviewee|interviewees|narrator|respondent|informant|guest|participant|subject|witness
        deponent|the witness|consultant|proband|patient
        antwort|antworten|befragter|befragte|interviewte|interviewter|gast
        réponse|réponses|interviewé|interviewée|invité|invitée|enquêté|enquêtée|répondant|répondante
        respuesta|respuestas|entrevistado|entrevistada|invitado|invitada
        resposta|respostas|convidado|convidada|risposta|risposte|intervistato|intervistata|ospite
        ответ|собеседник|собеседница|респондент|гость|гостья
        答|答案|嘉宾|嘉賓|受访者|受訪者|被采访者|被采访人|被訪者|受访人|回答|回答者|話し手|語り手|ゲスト|答え
        답|대답|답변|답변자|구술자|응답자|게스트|인터뷰이|جواب|إجابة|ج|الضيف|ضيف|پاسخ""",
    Role.MODERATOR: """
        moderator|mod|moderation|facilitator|chair|chairperson|operator|moderatorin|modérateur|modératrice|moderador
        moderadora|moderatore|moderatrice|модератор|主持|モデレーター|좌장""",
    Role.AUDIENCE: """
        audience|audience member|audience question|questioner from the audience|publikum|public|público|pubblico
        listener|caller|hörer|hörerin|auditeur|auditrice|oyente|ouvinte|ascoltatore|ascoltatrice|слушатель|слушательница
        зал|из зала|вопрос из зала|观众|觀眾|听众|聽眾|现场提问|会場|客席|参加者|청중|관객|جمهور|مستمع|مستمعة""",
    Role.TRANSLATOR: """
        translator|interpreter|dolmetscher|dolmetscherin|übersetzer|übersetzerin|interprète|traducteur|traductrice
        intérprete|traductor|traductora|tradutor|tradutora|interprete|traduttore|traduttrice|переводчик|переводчица
        翻译|翻譯|通訳|통역|مترجم|المترجم""",
    Role.OTHER: """
        announcer|voice-over|voiceover|cameraman|camera operator|videographer|producer|clerk|court reporter|旁白
        режиссер|голос за кадром""",
}
_ROLES = {
    word.strip(): role for role, words in _WORDS.items() for line in words.split("\n") for word in line.split("|")
}
_ROLES.pop("", None)

# A host asks the guests, but where somebody else asks, the host moderates.
HOSTS = frozenset("host co-host presenter anchor 主持人 司会 司会者 진행자 사회자 ведущий ведущая".split())
# Of these, those who moderate where several others talk.
CHAIRS = frozenset("司会 司会者 主持人 진행자 사회자".split())

# Letters that say a role only as a pair: each is the initial of many a name.
_PAIRS = (
    *(("q", "a"), ("q", "r"), ("p", "r"), ("f", "a"), ("d", "r"), ("в", "о"), ("i", "r"), ("i", "n"), ("i", "p")),
    *(("س", "ج"), ("문", "답"), ("问", "答"), ("問", "答"), ("d", "o"), ("e", "r")),
)
_NUMBER = re.compile(r"[\s_#№.\-]*(?:[0-9]{1,6}|[①-⑳]|[ivx]{1,4}(?<=[\s_#.\-][ivx])|one|two|three)\Z")
# The last characters of these numbers; the search for them takes longer than this look.
_ENDS = frozenset("0123456789ivxeo①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_VOICES = frozenset(
    """speaker|voice|unknown|unknown speaker|unidentified|unidentified speaker|man|woman|male|female|male speaker
    female speaker|male voice|female voice|id|person|member|student|spk|sprecher|sprecherin|locuteur|hablante|говорящий
    mann|frau|发言人|说话人|話者|화자|참석자|all|both""".replace("\n", "|")
    .replace("    ", "")
    .split("|")
)


def _key(text: str) -> str:
    text = text[:60].casefold()
    if not (text.isascii() and text.isprintable()):
        text = "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c) != "Cf")
    return text.strip(" .:()[]【】*\t")


def _uncounted(key: str) -> str:
    """Return a key without the number at its end."""
    return _NUMBER.sub("", key) if key[-1:] in _ENDS else key


def role_of(text: str) -> Role | None:
    """Return the role that a label says, also with a number after it (``Q1``, ``Participant 3``), None for a name."""
    key = _key(text)
    found = _ROLES.get(key)
    if found is None and (bare := _uncounted(key)) != key:
        found = _ROLES.get(bare) or (Role.INTERVIEWEE if bare == "a" else None)
    return found


def numbered(text: str) -> bool:
    """Tell whether a label stands for somebody without a name, as ``SPEAKER_00`` and ``Unknown`` do."""
    key = _key(text)
    return key in _VOICES or _uncounted(key) in _VOICES or key.isdecimal()


def paired(labels: Collection[str]) -> dict[str, Role]:
    """Return the roles of the one-letter labels that stand in ``labels`` as a known pair, such as ``P`` and ``R``."""
    keys = {_key(label): label for label in labels if len(label) <= 3}
    for asks, answers in _PAIRS:
        if asks in keys and answers in keys:
            return {keys[asks]: Role.INTERVIEWER, keys[answers]: Role.INTERVIEWEE}
    return {keys["q"]: Role.INTERVIEWER} if "q" in keys else {}
