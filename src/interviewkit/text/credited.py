"""Credits in Chinese, Japanese and Korean, which need no colon: `文／王文`, `聞き手・構成＝戸田みのり`, `글 나은별`."""

from __future__ import annotations

import re

from interviewkit.text.credits import is_names
from interviewkit.text.fieldnames import Field
from interviewkit.text.prose import holds_sentence

__all__ = ["credited"]

# What a word of a credit says about the person behind it; the other words go to the metadata.
_ASKS = frozenset("取材 聞き手 インタビュー インタビュアー 采访 採訪 采写 採寫 专访 專訪 취재 인터뷰 진행".split())
_WRITES = frozenset("文 執筆 采写 採寫 采访 採訪 撰文 撰稿 作者 글 취재".split())
_OTHER = frozenset(
    """構成 写真 撮影 編集 編輯 摄影 攝影 图 圖 图片 圖片 编辑 责编 責編 责任编辑 責任編輯 整理 译 翻译 翻譯 校对 制图
    供图 视频 设计 監修 協力 イラスト 사진 정리 편집 번역 영상 그림""".split()
)
_EVERY = sorted(_ASKS | _WRITES | _OTHER, key=len, reverse=True)
_WORD = f"(?:{'|'.join(_EVERY)})"
_CREDIT = re.compile(
    rf"(?P<words>{_WORD}(?:[ ]?[・／/、＆&+＋与和][ ]?{_WORD}){{0,3}})"
    r"(?P<cut>[ ]?[：:＝=／/|｜丨・][ \u3000]?|[ \u3000]{1,2})(?P<name>\S.{0,39})"
)
_NEXT = re.compile(
    rf"[ \u3000]+(?={_WORD}(?:[・／/、＆&+＋]{_WORD}){{0,3}}[ ]?[：:＝=／/|｜丨])|[ \u3000]?[·|｜][ \u3000]?(?={_WORD})"
)
_JOINT = re.compile("[ ]?[・／/、＆&+＋与和][ ]?")
# Particles, and longer words than Korean names are: no name of a person.
_PHRASE = re.compile("[的を]|[가-힣]{5}|[은는이가을를의][ ]")
_LONGEST_BARE = 12


def credited(text: str) -> list[Field]:
    """Return the fields of a line of such credits, empty where ``text`` is anything else."""
    fields: list[Field] = []
    if text.isascii() or holds_sentence(text):
        return fields
    for piece in _NEXT.split(text):
        found = _CREDIT.fullmatch(piece.strip(" 　()（）"))
        if found is None or not is_names(found["name"]) or _PHRASE.search(found["name"]):
            return []
        if not found["cut"].strip(" \u3000") and (len(found["name"]) > _LONGEST_BARE or found["name"].isascii()):
            return []
        fields += _fields(_JOINT.split(found["words"]), found["words"], found["name"])
    return fields


def _fields(words: list[str], printed: str, name: str) -> list[Field]:
    told = set(words)
    fields = [Field("interviewer", printed, name)] if told & _ASKS else []
    fields += [Field("byline", printed, name)] if told & _WRITES else []
    return fields or [Field("credit", printed, name)]
