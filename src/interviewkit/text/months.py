"""The names of months and of days of the week, in the languages in which interviews are printed."""

from __future__ import annotations

import unicodedata
from functools import cache

__all__ = ["long_months", "months", "unaccented", "weekdays"]

# A column a month. The first block is spelt out and may stand without a day, as in "May 2025"; the second may not,
# because some of its words mean something else ("out 2025", "set 2025").
_MONTHS = """
january february march april may june july august september october november december
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
januar februar märz april mai juni juli august september oktober november dezember
jänner feber märz april mai juni juli august september oktober november dezember
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
januari februari maart april mei juni juli augustus september oktober november december
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november december
januar februar mars april mai juni juli august september oktober november desember
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari februari maret april mei juni juli agustus september oktober november desember
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
jan feb mar apr may jun jul aug sept oct nov dec
"""
_SHORT_MONTHS = """
jan feb mar apr may jun jul aug sep oct nov dec
janv févr mars avr mai juin juil août sept oct nov déc
jän feb mär apr mai jun jul aug sep okt nov dez
jan feb mrz apr mai jun jul aug sep okt nov dez
ene feb mar abr may jun jul ago sep oct nov dic
gen feb mar apr mag giu lug ago set ott nov dic
jan fev mar abr mai jun jul ago set out nov dez
янв фев мар апр мая июн июл авг сен окт ноя дек
янв февр мар апр мая июн июл авг сент окт нояб дек
jan feb mrt apr mei jun jul aug sep okt nov dec
sty lut mar kwi maj cze lip sie wrz paź lis gru
jan feb mar apr mai jun jul aug sep okt nov des
"""
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lundi mardi mercredi jeudi vendredi samedi dimanche
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
понедельник вторник среда четверг пятница суббота воскресенье
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
poniedziałek wtorek środa czwartek piątek sobota niedziela
понеділок вівторок середа четвер п'ятниця субота неділя
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag torsdag fredag lørdag søndag
dilluns dimarts dimecres dijous divendres dissabte diumenge
pazartesi salı çarşamba perşembe cuma cumartesi pazar الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
"""


def unaccented(word: str) -> str:
    """Return a word without accents and case."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()


def _columns(table: str) -> dict[str, int]:
    return {unaccented(word): place for row in table.split("\n") for place, word in enumerate(row.split(), 1)}


@cache
def long_months() -> dict[str, int]:
    """Return the numbers of the months that are spelt out, by their names without accents."""
    return _columns(_MONTHS)


@cache
def months() -> dict[str, int]:
    """Return the numbers of the months, the short ones with them."""
    return _columns(_SHORT_MONTHS) | long_months()


@cache
def weekdays() -> frozenset[str]:
    """Return the names of the days of the week, without accents."""
    return frozenset(unaccented(word) for word in _WEEKDAYS.split())
