"""Words that say what a line's first words are: a field of the document, a part of an argument, a stage of a play."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["EVERYBODY", "QUESTION_OR_ANSWER", "is_field", "is_question_or_answer", "label_key", "uncounted"]

# Invisible characters that direct the display (Unicode Standard Annex 9) or join nothing.
_INVISIBLE = dict.fromkeys([0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0xAD])

FIELDS = frozenset(
    """
    about absent abstract accession achtung act action actions added address adresse advantages age agenda also
    amount anmerkung answer answers apologies april args arguments attendees attending attention august auteur
    author authors autor autore ayes background begins beispiel bild bio biography birthplace born breaking bridge
    bugfix bugfixes by byline caption categories category caution chair changed chapter chiave chorus clave clés
    collection color colour company conclusion conducted cons contact contents cook copyright correction correo cost
    costs credit credits crédit data date datum de debug december decision decisions definition del della department
    deprecated der description deuxièmement di died dirección directions disadvantages disclaimer doi drittens
    duration e-mail e.g edit edited editor editor's editors education ejemplo email end entretien entrevista episode
    error erstens esempio etiquetas etymology example examples exception exemple exercise facebook fact facts fatal
    fax fazit february fecha fifth fig figure file filename finally finalmente first firstly five fixed fixme follow
    fonte for format foto fotos four fourth friday from ftp fuente guest headline height hint hinweis homework hook
    host how http https i.e id identifier illustration illustrations image imagen images important improved
    improvements info información ingredientes ingredienti ingredients ingrédients input instagram install
    installation instance instructions interview interviewed intervista interviu intro introduction isbn issn item
    items january job july june key keyword keywords la language languages last lastly lemma length licence license
    lieu link linkedin links lire location lugar luogo légende mail mailto march may method minutes mobile monday
    more motion mots mots-clés music más n.b name names nationality nays nb next no nota note notes november
    occupation october of one options organisation organization ort output outro overview p.s page pages palabras
    palavras-chave parameters params parole part phone photo photograph photographie photographs photography photos
    picture pictures place podcast premièrement prep preparación preparation preparazione present price primero
    priority problem produced producer profession proof pros préparation ps publication published publisher quantity
    quelle question questions quorum quote quotes raises read recorded recording redacción redaktion redazione
    refrain regrets related remark remarks remarque reminder removed repository requirements resolved result results
    resumen returns rights rule rules rédaction résumé saturday scene schlagworte schlagwörter season second
    secondly secretary section security see segundo september serves servings site size social solution source
    sources spoiler sponsor sponsors spotify stand start status step subject subtitle summary sunday surname synonym
    table tag tags tel telefon telephone teléfono tercero text the then theorem third thirdly three thursday time
    times tip tipp tips titel title titolo titre todo topic topics total trace traceback transcribed transcriber
    transcript transcription tuesday twitter two type téléphone título update updated url usage venue verse version
    vote warn warning web website wednesday weight what when where who why width with words written yield youtube
    slides slide ảnh nguồn 附记 附記 后记 後記 代表作 凡例 附件 图片说明 圖片說明 图说 文字记录 文字实录 文字實錄
    内容简介 內容簡介 放送日 甲方 乙方 丙方 일시 장소 참석 참석자 정리
    tape tapes subjects restrictions accession participants attendance resolved resolution resolutions ayes noes
    transcribió
    zubereitung zutaten zweitens à автор адрес в-третьих важно внимание во-вторых во-первых дата ингредиенты
    интервью источник итог ключевые место от почта приготовление пример примечание редакции сайт слова состав
    справка также теги текст тел телефон фото читайте التاريخ العنوان الكلمات المصدر المفتاحية المكان تصوير ملاحظة
    キーワード タグ プロフィール 住所 作り方 作者 例 例えば 例如 做法 備註 公開日 关键词 其次 写真 出典 原文 原料
    原标题 参考 取材 图 图片 圖 圖片 地址 地点 地點 執筆 場所 备注 导语 总结 提示 摄影 摘要 撮影 攝影 文 日時 日期
    时间 時間 更新内容 更新日 最后 最後 材料 来源 标签 标题 校对 構成 標題 比如 注 注意 注释 版权 电话 第一 第三
    第二 简介 結論 網址 編者按 編輯 編集 編集部より 編集部注 结论 编者按 编者注 编辑 网址 翻译 著者 译者 責任編輯
    责任编辑 责编 連絡先 邮箱 采访地点 采访时间 链接 関連 關鍵詞 電話 首先 글 날짜 만드는 법 사진 예 이메일 장소
    재료 전화 제목 주 주소 참고 출처 취재 키워드 태그 편집자
    """.split()
) | frozenset(
    word.strip()
    for word in """
    about the author, action item, action items, anmerkung der redaktion, bad news, bottom line,
    breaking news, cook time, date of interview, date published, edited by, editor note, editor's note,
    editors note, file name, for example, for instance, from the editor, fun fact, further reading,
    good news, in other words, in short, in summary, interview by, interview date, interview location,
    interview number, interview with, interviewed by, job title, key word, key words, last updated,
    long answer, main points, mots clés, my answer, nota de la redacción, nota del editor,
    nota della redazione, note de la rédaction, one example, palabras clave, parole chiave, part one,
    part three, part two, photo by, photos by, place of interview, prep time, pro tip, publication date,
    read more, recorded by, release date, see also, short answer, side note, tape number, that is,
    to be clear, total time, transcribed by, web site, written by, ключевые слова, от редакции,
    читайте также, كلمات مفتاحية, 편집자 주
    """.replace("\n", " ").split(",")
)
_NOT_FIELDS = frozenset("question answer host guest chair who what by one two may mail hook bridge us".split())
_NUMBERED = re.compile(
    r"(?:step|part|chapter|section|figure|fig\.?|table|tape|act|scene|verse|chorus|page|item|day|week|year|rule|tip|lesson|"
    r"episode|option|level|phase|point|reason|note|line|schritt|teil|kapitel|étape|partie|paso|parte|часть|глава|шаг|第)\s?"
    r"[0-9ivxlcIVXLC一二三四五六七八九十]{1,4}[章节節步条條回話话集]?",
    re.IGNORECASE,
)
# In testimony these lines tell who examines from here on.
_EXAMINED = (
    "by mr",
    "by ms",
    "by mrs",
    "by the ",
    "direct exam",
    "cross-exam",
    "cross exam",
    "redirect exam",
    "recross",
    "statement of",
    "prepared statement",
)
# What leads to other articles.
_ELSEWHERE = frozenset(
    {
        "archivado en",
        "read more",
        "read also",
        "read next",
        "see also",
        "further reading",
        "lire aussi",
        "à lire aussi",
        "leia também",
        "leia mais",
        "lea también",
        "lee también",
        "leggi anche",
        "lesen sie auch",
        "mehr zum thema",
        "lees ook",
        "читайте также",
        "по теме",
        "اقرأ أيضا",
        "اقرأ أيضًا",
        "相关阅读",
        "相关链接",
        "相关新闻",
        "延伸阅读",
        "相關閱讀",
        "延伸閱讀",
        "関連記事",
        "あわせて読みたい",
        "관련기사",
        "관련 기사",
    }
)
_FIELD_ENDS = (
    " الحلقة",
    " البرنامج",
    " by",
    " note",
    " notes",
    " date",
    " id",
    " number",
    " no",
    " ref",
    " url",
    " link",
)


def label_key(label: str) -> str:
    """Return what two spellings of one label have in common: no invisible characters, one case, single spaces."""
    if label.isascii():
        return " ".join(label.casefold().split())
    # Ｑ and Q are one label.
    folded = unicodedata.normalize("NFKC", label.translate(_INVISIBLE)).casefold()
    return " ".join(folded.split())


def is_field(key: str) -> bool:
    """Tell whether a label's key is a field's name or a word of an argument, which never speaks."""
    bare = key.strip(" .*_-–—#’'\"").replace("’", "'")
    return (
        (bare in FIELDS and bare not in _NOT_FIELDS)
        or bare in _ELSEWHERE
        or _NUMBERED.fullmatch(bare) is not None
        or bare.startswith(_EXAMINED)
        or bare.endswith(_FIELD_ENDS)
    )


# The words and letters for a question and an answer, as people write them before one.
# Labels of everybody who answers.
EVERYBODY = frozenset(
    "all both everyone everybody alle beide tous toutes todos todas ambos tutti entrambi все оба 众人 全员 大家 "
    "合 全員 一同 二人 모두".split()
) | {"tutti e due", "tutte e due", "les deux", "los dos", "las dos", "os dois", "both of us", "wir beide"}
QUESTION_OR_ANSWER = (
    r"(?i:[qaprdfｑａ]|question|answer|ans|pregunta|respuesta|pergunta|resposta|réponse|domanda|risposta|frage|antwort|vraag|antwoord|fråga|"
    r"svar|pytanie|odpowiedź|вопрос|ответ|питання|відповідь|в|о|π|ε|α|ερώτηση|απάντηση|問|答|问|質問|回答|提问|質|문|답|질문|답변|"
    r"س|ج|سؤال|جواب|السؤال|الجواب|پرسش|پاسخ|प्रश्न|प्र|उत्तर|उ|soru|cevap|hỏi|đáp|שאלה|תשובה|ש|ת)\s?(?:[0-9]{1,3})?"
)
_QUESTION_OR_ANSWER = re.compile(QUESTION_OR_ANSWER)
_COUNTED = re.compile(r"\s?[0-9]{1,3}$")


def is_question_or_answer(key: str) -> bool:
    """Tell whether a label's key is the word or the letter for a question or an answer."""
    return _QUESTION_OR_ANSWER.fullmatch(key.rstrip(".)")) is not None


def uncounted(key: str) -> str:
    """Return the key of a label without the number of a question or an answer."""
    bare = key.rstrip(".)")
    return _COUNTED.sub("", bare) if bare[-1:].isdigit() and is_question_or_answer(bare) else key
