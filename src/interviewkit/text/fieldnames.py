"""The names of a header's fields, in the languages in which articles are printed."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from interviewkit.model import Role
from interviewkit.text.vocabulary import label_key

__all__ = ["FIELDS", "FIELD_NAMES", "PEOPLE", "Field", "Names", "field_key", "keys_of"]


class Field(NamedTuple):
    """A field of a header: which it is, its name as printed (empty where a date or a byline stands bare), its value."""

    field: str
    name: str
    value: str


def field_key(name: str) -> str:
    """Return what the spellings of a field's name have in common."""
    return label_key(name.replace("’", "'").replace("_", " ").replace("-", " "))


def keys_of(names: str) -> list[str]:
    """Return the keys of names that are separated by commas."""
    return [field_key(name) for name in names.split(",")]


# Which field a name stands for; names are separated by commas. `credit` are those that go to the metadata.
FIELD_NAMES = {
    "title": """title, headline, heading, titel, überschrift, titre, título, titulo, titolo, заголовок, название,
        tytuł, 标题, 標題, 题目, 題名, 題目, タイトル, 제목, العنوان""",
    "subtitle": """subtitle, sub title, subhead, subheadline, deck, dek, untertitel, sous titre, subtítulo,
        sottotitolo, подзаголовок, ondertitel, podtytuł, 副标题, 副標題, 副題, サブタイトル, 부제""",
    "byline": """byline, author, authors, by, por, par, von, di, writer, reporter, reporters, text, text by, words,
        words by, story, story by, written by, autor, autorin, autoren, text von, auteur, auteure, auteurs, texte,
        autora, autores, texto, autore, autrice, testo, автор, авторы, текст, tekst, 作者, 撰文, 撰稿, 文, 執筆, 著者,
        筆者, 글, الكاتب, كتب, كتبت, بقلم, إعداد, تحرير, kirjoittaja, av, af, tekst og foto""",
    "source": """source, sources, publication, publisher, published in, published by, newspaper, magazine, outlet,
        originally published in, quelle, erschienen in, publié dans, fuente, fonte, publicado en, publicado em,
        источник, издание, bron, źródło, 来源, 來源, 文章来源, 稿源, 出处, 出處, 出典, 掲載, 掲載誌, 媒体, 媒體,
        출처, المصدر""",
    "section": """section, column, rubrik, ressort, rubrique, sección, seção, rubrica, sezione, рубрика, раздел,
        rubryka, 栏目, 欄目, 版面, 版次""",
    "address": """url, link, address, web, website, permalink, original url, source url, canonical url, 链接, 連結,
        网址, 網址, 原文链接, 原文網址, 원문, ссылка""",
    "published": """published, published on, published at, published date, date published, publication date,
        pub date, release date, released, posted, posted on, date, dated, datum, veröffentlicht, veröffentlicht am,
        erschienen, erschienen am, publié, publié le, date de publication, fecha, fecha de publicación, publicado,
        publicado el, data, data de publicação, publicado em, pubblicato, pubblicato il, data di pubblicazione,
        дата, опубликовано, дата публикации, gepubliceerd, gepubliceerd op, publicatiedatum, opublikowano,
        data publikacji, 日期, 时间, 時間, 发布时间, 發布時間, 发布日期, 發布日期, 发表时间, 公開日, 掲載日, 日付,
        更新日時, 날짜, 게시일, 입력, 등록, التاريخ""",
    "date": """interview date, date of interview, date of the interview, interviewed, interviewed on, recorded,
        recorded on, recording date, date recorded, date of recording, interviewdatum, datum des interviews,
        datum des gesprächs, date de l'entretien, date de l'interview, fecha de la entrevista, fecha de entrevista,
        data da entrevista, data dell'intervista, дата интервью, дата беседы, datum interview,
        datum van het interview, data wywiadu, data rozmowy, 采访时间, 采访日期, 採訪時間, 採訪日期, 访谈时间,
        訪談日期, 取材日, 収録日, 収録日時, 聞き取り日, 인터뷰 날짜, 인터뷰 일시, 면담일, تاريخ المقابلة""",
    "place": """place, location, interview location, location of interview, place of interview, interview place,
        ort, ort des interviews, lieu, lieu de l'entretien, lugar, lugar de la entrevista, local, luogo, место,
        место интервью, plaats, miejsce, 地点, 地點, 采访地点, 採訪地點, 場所, 取材場所, 収録場所, 장소, المكان""",
    "media": "audio, video, media, audio url, video url, media url, recording, audio file, video file",
    "language": "language, lang, locale, sprache, langue, idioma, lingua, язык, taal, język, 语言, 語言, 言語, 언어",
    "keywords": """keywords, keyword, key words, key word, tags, tag, topics, subjects, categories, category,
        schlagwörter, schlagworte, schlüsselwörter, stichwörter, mots clés, mot clé, étiquettes, palabras clave,
        palabra clave, etiquetas, palavras chave, parole chiave, ключевые слова, теги, метки, trefwoorden,
        słowa kluczowe, tagi, 关键词, 关键字, 關鍵詞, 關鍵字, 标签, 標籤, キーワード, タグ, 키워드, 태그,
        الكلمات المفتاحية, كلمات مفتاحية""",
    "rights": """rights, copyright, license, licence, copyright notice, usage rights, rechte, lizenz, urheberrecht,
        droits, droits d'auteur, derechos, derechos de autor, direitos, diritti, права, авторские права, лицензия,
        版权, 版權, 版权声明, 著作権, 저작권, حقوق""",
    "lead": """description, summary, excerpt, abstract, lead, lede, intro, introduction, standfirst,
        zusammenfassung, vorspann, einleitung, résumé, chapô, chapeau, resumen, entradilla, resumo, riassunto,
        sommario, аннотация, лид, 摘要, 导语, 導語, 引言, 简介, 簡介, 概要, リード, 요약""",
    "interviewer": """interviewer, interviewers, interview by, interviewed by, interview conducted by, host, hosts,
        hosted by, interviewerin, interviewführung, das gespräch führte, gespräch, intervieweur, intervieweuse,
        propos recueillis par, entretien, entrevistador, entrevistadora, entrevistadores, entrevistado por,
        entrevista, intervistatore, intervistatrice, intervista di, intervista, интервьюер, интервью, беседовал,
        беседовала, ведущий, ведущая, rozmawiał, rozmawiała, prowadzący, interview door, 采访者, 採訪者, 采访, 採訪,
        采访人, 访谈者, 記者, 记者, 主持人, 主持, 聞き手, 聞き手・構成, インタビュアー, 取材, 인터뷰어, 진행,
        면담자, المحاور, حاوره, حاورته, حاورها, حاورتها, أجرى الحوار, أجرت الحوار, أجرى المقابلة,
        أجرت المقابلة, розмовляв, розмовляла, röportaj, söyleşi""",
    "interviewee": """interviewee, interviewees, narrator, narrators, guest, guests, informant, respondent,
        person interviewed, interview with, befragte, befragter, interviewpartner, interviewpartnerin, gast, gäste,
        interviewé, interviewée, invité, invitée, invités, entrevistado, entrevistada, entrevistados, invitado,
        invitada, invitados, convidado, convidada, intervistato, intervistata, ospite, ospiti, респондент,
        собеседник, собеседница, гость, гостья, интервьюируемый, geïnterviewde, rozmówca, rozmówczyni, gość, 受访者,
        受訪者, 受访人, 被采访人, 被采访者, 嘉宾, 嘉賓, 语り手, 語り手, 話し手, ゲスト, 인터뷰이, 구술자, 게스트,
        الضيف""",
    "moderator": "moderator, moderators, moderated by, moderation, modérateur, moderador, moderatore, модератор",
    "translator": """translator, translated by, interpreter, übersetzung, übersetzer, dolmetscher, traduction,
        traductor, traducción, tradutor, tradução, traduzione, traduttore, перевод, переводчик, 翻译, 翻譯, 译者,
        譯者, 翻訳, 通訳, 번역""",
    "speakers": """speakers, speaker, participants, participant, people, persons, present, interlocutors,
        teilnehmer, gesprächsteilnehmer, participants à l'entretien, participantes, partecipanti, участники,
        deelnemers, uczestnicy, 与会者, 參加者, 参加者, 出席者, 参与者, 참석자, 참가자, المشاركون""",
    "credit": """editor, editors, edited by, photo, photos, photo by, photos by, photography, photographer, image,
        images, image credit, photo credit, illustration, transcript, transcript by, transcribed by, transcriber,
        transcription, transcriptionist, produced by, producer, updated, last updated, last modified, modified,
        update, foto, fotos, redaktion, bearbeitung, transkription, photographie, photographies, crédit,
        mise à jour, mis à jour, fotografía, fotografia, edición, editado por, actualizado, transcripción, edição,
        atualizado em, aggiornato, редактор, фото, обновлено, расшифровка, redactie, fotografie, redakcja, zdjęcia,
        编辑, 編輯, 责任编辑, 責任編輯, 责编, 責編, 校对, 校對, 审校, 摄影, 攝影, 图, 圖, 图片, 圖片, 图片来源,
        圖片來源, 实习生, 监制, 更新, 更新时间, 編集, 写真, 撮影, 構成, 取材・文, 更新日, 편집, 사진, 수정, project,
        collection, series, repository, interview number, interview no, interview id, accession number,
        accession no, accession, tape number, tape no, doi, isbn, issn, email, contact""",
}
PEOPLE = {
    "interviewer": Role.INTERVIEWER,
    "interviewee": Role.INTERVIEWEE,
    "moderator": Role.MODERATOR,
    "translator": Role.TRANSLATOR,
    "speakers": None,
}
FIELDS = {key: field for field, names in FIELD_NAMES.items() for key in keys_of(names)}
# Where a word ends, and where an abbreviation does.
_END = re.compile(r"(?<=\w)(?!\w)|(?<=\w\.)")
_FARTHEST = 60
_MOST_ENDS = 12


class Names:
    """Names with which a line may begin, given with commas between them; case and the kind of space do not matter."""

    def __init__(self, names: str) -> None:
        self._keys: dict[str, set[str]] = {}
        for key in keys_of(names):
            first = _END.search(key)
            self._keys.setdefault(key[: first.start()] if first else key, set()).add(key)

    def end(self, text: str) -> int:
        """Return where the longest of the names ends with which ``text`` begins, 0 where it begins with none."""
        first = _END.search(text, 0, _FARTHEST) if text[:1].isalnum() else None
        keys = self._keys.get(field_key(text[: first.start()])) if first else None
        if not keys:
            return 0
        ends = [end.start() for end in islice(_END.finditer(text, 0, _FARTHEST), _MOST_ENDS)]
        return next((end for end in reversed(ends) if field_key(text[:end]) in keys), 0)
