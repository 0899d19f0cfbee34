"""Prose made of common words, the same on every machine: sentences in seven languages, questions and events."""

from __future__ import annotations

from random import Random

__all__ = ["LANGUAGES", "sentences"]

_WORDS = {
    "en": "the of and a in that it was for on are as with they at be this from have by one had not but what all "
    "were we when there can your which their said if will each about how up out them then she many some so "
    "these would other into has more two him see time could make than first been its who now people my over "
    "did down only way find use may water long little very after called just most know river boat engine "
    "school winter mother father street paper village harbour question morning remembered Margaret Edinburgh "
    "1974 afternoon neighbours somebody understanding",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus "
    "er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber "
    "vor zur bis mehr durch man sein wurde Werkstatt Straße Mutter Winter Schule Brücke Fluss Großmutter "
    "Handwerk Köln 1968 manchmal",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec on "
    "ses mais comme ou si leur y dont tout nous sa fait été aussi bien peut ces deux après très même rien "
    "toujours école rivière mère père hiver atelier marché l’été d’abord aujourd’hui Marseille 1981 quelque "
    "jamais j’avais c’était",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si "
    "sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi "
    "porque qué sólo yo mañana invierno escuela madre padre río puente taller Sevilla 1977 corazón pequeño "
    "después",
    "ru": "и в не на что он с как это по но его к из у за она от так все ты же бы мы то они мне было только меня "
    "был уже для вот кто да год дом там рука если даже время себя под когда жизнь река мост зима школа мать "
    "отец улица завод Москва 1965 утром потом никогда помню работали",
    "zh": "我们 他们 时候 自己 没有 什么 这个 那个 可以 就是 现在 知道 因为 所以 觉得 开始 已经 还是 工作 孩子 "
    "父亲 母亲 老师 学校 冬天 河边 大桥 手艺 村子 以前 后来 非常 慢慢 记得 喜欢 问题 生活 城市 火候 师傅 的 "
    "了 在 是 也 很 都 就",
    "ja": "私たち 時間 仕事 子供 父 母 学校 冬 川 橋 昔 今 それから やはり 本当に 少し とても 思います 覚えて "
    "います でした という ことが ところで 作って 見て 聞いて 町 職人 手 道具 最初 最後 先生 の は が を に "
    "で と も",
}
LANGUAGES = tuple(_WORDS)
# Who answers speaks of himself, who asks does not.
_OWN = {
    "en": "I we my us me",
    "de": "ich wir mein",
    "fr": "je nous mon j’avais même",
    "es": "yo me mi",
    "ru": "я мы мне меня",
    "zh": "我 我们",
    "ja": "私 私たち",
}
_EVENTS = ("[laughs]", "(laughs)", "[pause]", "[crosstalk 00:14:05]", "[inaudible]", "(laughter)")


def _sentence(random: Random, language: str, words: list[str], weights: list[float]) -> str:
    chosen = random.choices(words, weights, k=max(6, min(40, round(random.lognormvariate(2.5, 0.5)))))
    if language in {"zh", "ja"}:
        middle = random.randrange(1, len(chosen))
        return "".join(chosen[:middle]) + "，" + "".join(chosen[middle:])
    if len(chosen) > 9:
        chosen[random.randrange(5, len(chosen) - 2)] += random.choice((",", ",", ",", ";", " –", ":"))
    if random.random() < 0.05:
        chosen[-1] = f"“{chosen[-1]}”"
    if random.random() < 0.03:
        chosen.insert(2, random.choice(_EVENTS))
    chosen[0] = chosen[0][0].upper() + chosen[0][1:]
    return " ".join(chosen)


def sentences(language: str, count: int, *, ask: str = "") -> list[str]:
    """Return ``count`` sentences of ``language``; with ``ask``, a question mark, they all end with it."""
    random = Random(f"{language} {count} {ask}")
    own = _OWN[language].split()
    words = [word for word in _WORDS[language].split() if word not in own]
    if not ask:
        words = own + words
    weights = [1 / (rank + 5) for rank in range(len(words))]
    stop = "。" if language in {"zh", "ja"} else "."
    return [_sentence(random, language, words, weights) + (ask or stop) for _ in range(count)]
