"""Chinese, Japanese and Korean names of people: where one begins that no space sets apart."""

from __future__ import annotations

import re

__all__ = ["SURNAME_ZH", "is_full_name"]

# The surnames of nineteen in twenty Chinese, in both scripts, and the common ones of two characters.
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦"
    "申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包"
    "司柏宁柯阮桂闵解强丘华车冉房边净闫米池滕晋冷宫谈屠蔚柴蒙辜晏苑"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鍾陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢焦齊莊塗時關費紀甄項陽衛鮑寧閔華車邊閆晉宮談"
)
_DOUBLE = "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|夏侯|尉迟|尉遲|皇甫|公孙|公孫|慕容|令狐|端木|司徒|南宫|南宮"
_KOREAN = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉사부"
)
SURNAME_ZH = rf"(?:{_DOUBLE}|[{_SURNAMES}])"
_CHINESE = re.compile(rf"{SURNAME_ZH}[\u3400-\u9fff]{{1,2}}")
_HANGUL = re.compile(rf"[{_KOREAN}][가-힣]{{1,2}}")


def is_full_name(word: str) -> bool:
    """Tell whether a word without spaces is a Chinese or a Korean name in full."""
    return _CHINESE.fullmatch(word) is not None or _HANGUL.fullmatch(word) is not None
