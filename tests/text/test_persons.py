"""By which words it is told that people talk: who speaks of himself, and who is spoken to, in many languages."""

from __future__ import annotations

import pytest

from interviewkit.text.persons import Persons, persons
from interviewkit.text.questions import conversational

TALKS = {
    "en": ("Where did you learn to row?", "I learned it from my father, and he had it from his."),
    "fr": ("Où avez-vous appris à ramer ?", "J’ai appris avec mon père, qui tenait les rames pour la famille."),
    "de": ("Wo haben Sie das Rudern gelernt?", "Ich habe es von meinem Vater gelernt, und der von seinem."),
    "es": ("¿Dónde aprendió usted a remar?", "Lo aprendí de mi padre, que es el que más sabía de la barca."),
    "pt": ("Onde é que você aprendeu a remar?", "Eu aprendi com o meu pai, que não sabia mais do que isso."),
    "it": ("Dove ha imparato a remare, lei?", "Io ho imparato da mio padre, che non sapeva fare altro."),
    "nl": ("Waar hebt u het roeien geleerd?", "Ik heb het van mijn vader geleerd, en die van de zijne."),
    "pl": ("Gdzie się pan nauczył wiosłować?", "Nauczyłem się od ojca, bo to jest w naszej rodzinie od zawsze."),
    "ru": ("Где вы научились грести?", "Я научился у отца, а он у своего."),
    "zh": ("您是在哪里学会划船的?", "我是跟父亲学的,他是跟爷爷学的。"),
    "ja": ("どこで漕ぎ方を学ばれたのでしょうか。", "父から学んだんです。父も祖父からでした。"),
    "ko": ("어디에서 노 젓기를 배우셨나요?", "저는 아버지에게 배웠습니다. 아버지도 그랬고요."),
    "ar": ("أين تعلمت التجديف؟ وماذا تقول لك الأمواج؟", "كنت صغيرا حين علمني أبي، وأنا أعلم ابني."),
}
INSTRUCTS = {
    "en": ("How do I pay for the boat?", "Use a card, and the boat is yours for the day."),
    "fr": ("Comment payer la barque ?", "Utilisez une carte, et la barque est à disposition pour la journée."),
    "de": ("Wie bezahle ich das Boot?", "Nehmen Sie eine Karte, und das Boot ist für den Tag gemietet."),
    "es": ("¿Cómo se paga la barca?", "Con una tarjeta, y la barca es del cliente por el resto del día."),
    "ru": ("Как оплатить лодку?", "Лодку можно оплатить картой на сайте."),
    "zh": ("如何支付?", "可以在网站上用银行卡支付,当天有效。"),
    "ja": ("支払い方法は何がありますか。", "クレジットカードがご利用いただけます。"),
    "ko": ("결제 방법은 무엇이 있나요?", "카드와 계좌 이체가 가능합니다. 영수증도 발급됩니다."),
}


@pytest.mark.parametrize("language", TALKS)
def test_who_talks_speaks_of_himself_and_is_spoken_to(language: str) -> None:
    """In each language the answer has the words of a speaker, and the question those of one who is spoken to."""
    question, answer = TALKS[language]
    who = persons([question], [answer])
    assert who is not None
    assert (who.asked, who.own) == (1, 1)
    assert conversational([question] * 4, [answer] * 4, "", strict=True)


@pytest.mark.parametrize("language", INSTRUCTS)
def test_a_page_for_customers_does_not(language: str) -> None:
    """Questions of a reader, answered by a page, are no talk; that the page calls itself an interview is a reason."""
    question, answer = INSTRUCTS[language]
    assert not conversational([question] * 4, [answer] * 4, "")


def test_the_text_before_can_tell() -> None:
    """A page about somebody, or one that calls itself an interview, may have answers without a word of a speaker."""
    question, answer = INSTRUCTS["es"]
    assert conversational([question] * 4, [answer] * 4, "Una entrevista sobre barcas")
    assert conversational(
        [question] * 4, [answer] * 4, "Cinco preguntas a una farera\nRemedios Galván responde por carta."
    )
    assert not conversational([question] * 4, [answer] * 4, "Una entrevista: preguntas frecuentes")


def test_a_language_that_is_not_known_tells_nothing() -> None:
    """Where the words are of no language here, nothing is held against a text."""
    assert persons(["Hvor?"], ["Der."]) is None
    assert conversational(["Kur tu gyveni?"] * 4, ["Prie upės, kur gimiau ir užaugau."] * 4, "")


def test_shares_are_of_questions_and_answers() -> None:
    """Half of the answers with a word of a speaker are a share of one half."""
    question, answer = TALKS["en"]
    assert persons([question, "And when was that?"], [answer, "In the spring of that year."]) == Persons(
        0, 0.5, 0.5, 0, True
    )
