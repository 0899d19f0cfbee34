"""Who an introduction in Chinese, Japanese or Korean names: definitions in brackets, words of roles, and verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interviewkit.model import Role
from interviewkit.text.mention import Mention
from interviewkit.text.names import folded
from interviewkit.text.patterns import Pattern
from interviewkit.text.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["cjk_mentions"]

_HAN = r"\u3005\u3006\u3400-\u9fff"
_KANA = r"\u3041-\u3096\u30a1-\u30fa\u30fc"
_NAME = (
    rf"(?:[{_HAN}]{{2,4}}|[{_HAN}\u30a1-\u30fa\u30fc]{{1,12}}(?:[·・•＝][{_HAN}\u30a1-\u30fa\u30fc]{{1,12}}){{1,3}})"
)
_LAZY = rf"[{_HAN}]{{2,4}}?"
_ALIAS = (
    r"[（(](?:以下简称|以下簡稱|以下称|以下稱|下称|下稱|简称|簡稱|以下|이하)?[、，,:： ]{0,2}"
    r"[“「『\"‘'《]?(?P<alias>[^（）()“”「」『』\"‘’'《》\n]{1,20}?)[”」』\"’'》]?(?:と表記|とする|氏|さん)?[)）]"
)
_ALIAS_AT = Pattern(_ALIAS)

_PRESS = Pattern(rf"《(?P<name>[^《》\n]{{2,20}})》(?:{_ALIAS})?", needs=("《",))
_HOUSE = (
    rf"(?:《[^《》\n]{{2,20}}》|本[报報刊网台社]|[{_HAN}A-Za-z]{{1,10}}?(?:日报|晚报|时报|早报|周刊|周报|新闻"
    rf"|网|社|电视台|杂志|[报報刊台]))"
)
_STAFF = Pattern(
    rf"(?P<press>{_HOUSE})(?:[（(][^（）()\n]{{1,20}}[)）])?(?:特约|首席|特派)?记者",
    needs=("记者",),
)
_STOP = (
    r"(?=专访|專訪|采访|採訪|对话|對話|独家|獨家|就|与|與|和|同|在|对|對|于|近日|日前|[、，,。；（(）)\s]|"
    r"连线|访谈|访问|走访|一起|来到|走进|摄|\Z)"
)
_REPORTER = Pattern(
    rf"(?P<press>{_HOUSE})?(?:[（(][^（）()\n]{{1,20}}[)）])?(?:特约|首席|特派|驻[{_HAN}]{{1,4}})?"
    rf"(?:记者|記者|编辑|編輯|主持人|采访人|采访者|采写|撰文|(?<![{_HAN}])[文采])[ \u3000:：/／|丨]{{0,2}}"
    rf"(?P<names>{_LAZY}{_STOP}(?:、{_LAZY}{_STOP}){{0,4}})",
    needs=tuple("记者 記者 编辑 編輯 主持人 采访人 采访者 采 文".split()),
)
_OBJECT = Pattern(
    r"(?:专访|專訪|采访|採訪|对话|對話|访谈|訪談|访问|訪問|连线|邀请|邀請|走近)(?:到了|了"
    r"|到)?+[ \u3000]?(?P<who>[^，。、；：！？（()）\s“”「」]{2,40})",
    needs=tuple("专访 專訪 采访 採訪 对话 對話 访谈 訪談 访问 訪問 连线 邀请 邀請 走近".split()),
)
_LISTED = Pattern(
    rf"(?:受访者|受訪者|受访人|受访嘉宾|访谈嘉宾|对话嘉宾|嘉宾|嘉賓|被采访人|被采访者"
    rf"|采访对象)[：:][ \u3000]?(?P<name>{_NAME})"
    r"(?:[，（(](?P<post>[^，。；、（）()\n]{2,30})[）)。，；\n]?)?",
    needs=tuple("受访 受訪 嘉宾 嘉賓 被采访 采访对象".split()),
)
_BEFORE_ALIAS = Pattern(
    rf"(?P<who>[{_HAN}A-Za-z{_KANA}·・\u3000 ]{{2,40}}?)(?P<suffix>先生|女士|教授|博士|氏|さん|監督)?{_ALIAS}",
    needs=("（", "("),
)
_POST = Pattern(
    rf"(?P<post>.*?[师師家长長员員人士授任裁席官手者使星演导導编編理监監博作生])(?P<name>[{_HAN}]{{2,3}}|{_NAME})"
)
_VERB = Pattern(
    r".*(?:专访|專訪|采访|採訪|对话|對話|访谈|访问|连线|邀请|邀請)(?:了|到)?|.*(?:与|與|和|同|对|は|が|、"
    r"|に)(?=.{2})|(?:近日|日前|如今|今天)"
)
_RANK = Pattern(r"(?:教授|博士|老师|監督)\Z")
_HONORIFIC = Pattern(r"(?:先生|女士|小姐|教授|博士|老师|氏|さん)\Z")

_JA_ASKS = Pattern(
    rf"(?:聞き手|きき手|インタビュアー|インタビュー・文|取材・文|取材・構成|取材・執筆|聞き手・構成"
    rf"|インタビュー|取材)[はがを・／/:：＝= \u3000]{{1,2}}"
    rf"(?P<name>[{_HAN}\u30a1-\u30fa\u30fc]{{1,8}}(?:[ \u3000・＝]?[{_HAN}\u30a1-\u30fa\u30fcぁ-ん]{{1,8}})?)"
    r"(?=[）)、。，\s／/]|\Z|さん|氏|が|です)",
    needs=tuple("聞き手 きき手 インタビュ 取材".split()),
)
_JA_ANSWERS = Pattern(
    rf"(?:話し手|語り手|ゲスト"
    rf"|お話)[・／/:：＝=]\u3000?(?P<name>[{_HAN}{_KANA}]{{2,12}}(?:[ ・][{_HAN}{_KANA}]{{1,8}})?)"
    rf"|(?<![{_HAN}])(?P<met>[{_HAN}]{{1,4}}[ \u3000][{_HAN}]{{1,3}}|[{_HAN}]{{2,6}}"
    rf"|[\u30a1-\u30fa\u30fc]{{2,12}}(?:[・＝][\u30a1-\u30fa\u30fc]{{2,12}})?)(?:さん|氏|先生|教授|監督)(?=に"
    rf"|へ|と|を|が語)",
    needs=tuple("話し手 語り手 ゲスト お話 さん 氏 先生 教授 監督".split()),
)

# A family name and a given one at the beginning, of whom is said what only people do.
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈"
    "曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史"
    "顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文祝梅温溫柳岑"
)
_OPENING = Pattern(
    rf"(?P<name>[{_HAN}]{{3}}|[{_HAN}]{{2}})"
    rf"(?=[是在曾为為任生出从從自今现現修做当當住守教写寫画畫种種、，（]|[{_HAN}]{{1,3}}[了过過])"
)
_NO_GIVEN = frozenset("界业業水车車站市区區省县縣路国國方部院校队隊会會社厂廠店员員者们們病压壓量率性化")
_HUMAN = Pattern(
    r"(?:采访|採訪|专访|專訪|见到|見到|告诉|告訴|[与與和对對向在])了?[他她](?![们們])|[他她](?:告诉|告訴|说|說|谈|談|家|的)"
    r"|\A.{3,8}[一二三四五六七八九十0-9]{1,3}[岁歲]|\A.{3,30}(?:师傅|師傅|先生|女士|教授|老师|老師|博士)(?![们們])"
    r"|出生|生于|[了過过][^，。]{0,4}[年辈輩]|我们的谈话|我們的談話"
)
_KO_ASKS = Pattern(
    r"(?:(?P<press>[가-힣A-Za-z]{2,10}(?:일보|신문|뉴스|방송|타임스|경제|매거진|저널))(?:\s?\([^()\n]{1,12}\))?\s)?"
    r"(?P<name>[가-힣]{2,4})\s?(?:기자|앵커|피디|PD|편집장)"
    r"|(?:인터뷰어|진행|글|취재|대담)\s?[:：=]\s?(?P<by>[가-힣]{2,4})",
    needs=tuple("기자 앵커 피디 PD 편집장 인터뷰어 진행 글 취재 대담".split()),
)
_KO_ANSWERS = Pattern(
    r"(?:(?P<front>교수|작가|감독|대표|박사|시인|배우|화가|가수|변호사"
    r"|기업가)\s)?(?P<name>[가-힣]{2,4})\s?(?P<post>교수|작가|감독|대표|박사|소장|원장|회장|사장|관장|장관|의원"
    r"|시인|배우|화가|선생|씨|연구원|셰프|선수)"
    r"(?:\s?\((?:이하\s?)?['‘\"“]?(?P<alias>[^()'’\"”\n]{1,10})['’\"”]?\))?(?=를|을|와|과|에게|를\s|[가이은는]\s|님)",
    needs=("에게", *"를을와과가이은는님"),
)


def cjk_mentions(text: str, labels: Collection[str], source: str) -> list[Mention]:
    """Return the people and publications that a text without spaces names, in its order."""
    found = [
        *_publications(text, source),
        *_reporters(text, source),
        *_defined(text, labels),
        *_opening(text, labels),
        *_japanese(text),
        *_korean(text),
    ]
    found += [*_objects(text), *_listed(text)]
    found.sort(key=lambda mention: mention.start)
    return found


def _publications(text: str, source: str) -> Iterator[Mention]:
    for found in _STAFF.finditer(text):
        press = found["press"].strip("《》")
        if name := source if press.startswith("本") else press:
            yield Mention(name, press=True, start=found.start(), end=found.end())
    for found in _PRESS.finditer(text):
        if found["alias"] or text.startswith(("记者", "記者"), found.end()):
            alias = (found["alias"],) if found["alias"] else ()
            yield Mention(found["name"], alias, press=True, start=found.start(), end=found.end())


def _reporters(text: str, source: str) -> Iterator[Mention]:
    for found in _REPORTER.finditer(text):
        press = (found["press"] or "").strip("《》")
        affiliation = source if press.startswith("本") else press
        alias = _ALIAS_AT.match(text, found.end("names"))
        names = [name for name in re.split("[、 ]", found["names"]) if name]
        for name in names:
            yield Mention(
                name,
                (alias["alias"],) if alias else (),
                role=Role.INTERVIEWER,
                sure=True,
                affiliation=affiliation,
                series=found.start() + 1 if len(names) > 1 else 0,
                start=found.start(),
                end=found.end(),
            )


def _defined(text: str, labels: Collection[str]) -> Iterator[Mention]:
    """Yield those whose label is defined in brackets and is a part of the name before them."""
    for found in _BEFORE_ALIAS.finditer(text):
        alias = found["alias"].strip()
        who = found["who"].strip()
        place = _begin(who, alias)
        if place < 0 or folded(alias) not in labels or role_of(alias):
            continue
        post = _description(who[:place])
        given = found["suffix"] if found["suffix"] in {"教授", "博士", "監督"} else ""
        yield Mention(who[place:], (alias,), description=post or given or "", start=found.start(), end=found.end())


def _opening(text: str, labels: Collection[str]) -> Iterator[Mention]:
    """Yield the person with whom a Chinese text opens: three characters, or two where they are a label."""
    found = _OPENING.match(text)
    name = found["name"] if found else ""
    if not name or name[0] not in _SURNAMES or not _HUMAN.search(text) or re.search(rf"[{_KANA}]", text):
        return
    if (len(name) > 2 and name[-1] not in _NO_GIVEN) or folded(name) in labels:
        yield Mention(name, start=0, end=len(name))


def _begin(who: str, alias: str) -> int:
    """Return where the name begins of which ``alias`` is a part; a foreign name has its parts before the dot too."""
    place = who.rfind(alias)
    if place > 0 and who[place - 1] in "·・":
        split = _POST.fullmatch(who)
        return split.start("name") if split else max(0, place - 5)
    return place


def _description(before: str) -> str:
    if found := _VERB.match(before):
        before = before[found.end() :]
    return before.removesuffix("の").strip()


def _objects(text: str) -> Iterator[Mention]:
    """Yield those of whom a Chinese text says that they were interviewed."""
    for found in _OBJECT.finditer(text):
        who = _HONORIFIC.sub("", found["who"])
        rank = _RANK.search(found["who"])
        if split := _POST.fullmatch(who):
            name, post = split["name"], split["post"]
        elif (re.fullmatch(_NAME, who) and len(who) <= 3) or "·" in who:
            name, post = who, rank[0] if rank else ""
        else:
            continue
        yield Mention(name, role=Role.INTERVIEWEE, description=post, start=found.start(), end=found.end())


def _listed(text: str) -> Iterator[Mention]:
    for found in _LISTED.finditer(text):
        post = (found["post"] or "").strip()
        yield Mention(found["name"], role=Role.INTERVIEWEE, description=post, start=found.start(), end=found.end())


def _japanese(text: str) -> Iterator[Mention]:
    for found in _JA_ASKS.finditer(text):
        yield Mention(found["name"], role=Role.INTERVIEWER, sure=True, start=found.start(), end=found.end())
    for found in _JA_ANSWERS.finditer(text):
        name = found["name"] or found["met"]
        yield Mention(name, role=Role.INTERVIEWEE, start=found.start(), end=found.end())


def _korean(text: str) -> Iterator[Mention]:
    for found in _KO_ASKS.finditer(text):
        yield Mention(
            found["name"] or found["by"],
            role=Role.INTERVIEWER,
            sure=True,
            affiliation=found["press"] or "",
            start=found.start(),
            end=found.end(),
        )
    for found in _KO_ANSWERS.finditer(text):
        post = found["post"]
        yield Mention(
            found["name"],
            (found["alias"],) if found["alias"] else (),
            role=Role.INTERVIEWEE,
            description=found["front"] or ("" if post in {"씨", "선생"} else post),
            start=found.start(),
            end=found.end(),
        )
