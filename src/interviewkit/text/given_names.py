"""Given names that are frequent in the languages of newspapers: the surest sign that two great words name a person."""

from __future__ import annotations

from functools import cache

from interviewkit.text.months import unaccented

__all__ = ["is_given_name"]

# Words that are as often something else (Will, Rose, Paris, April, Grace, Victoria) are left out.
_NAMES = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven
paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick dennis jerry tyler
aaron adam nathan henry douglas peter kyle walter ethan jeremy harold keith roger arthur lawrence sean christian
albert bryan bruce ralph bobby russell philip phillip alan simon martin colin graham nigel trevor stuart neil ian hugh
oliver harry liam noel declan brendan angus hamish rupert mary patricia jennifer linda elizabeth barbara susan jessica
sarah sara karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah
stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
katherine catherine christine debra rachel carolyn janet maria heather diane julie joyce kelly christina joan evelyn
judith andrea hannah megan cheryl jacqueline martha ann anne teresa gloria kathryn frances alice jane julia fiona
gillian lucy sophie charlotte chloe imogen siobhan jean pierre michel andre philippe rene louis alain jacques bernard
marcel claude christophe francois olivier laurent nicolas julien sebastien antoine guillaume mathieu emmanuel vincent
thierry yves gilles pascal didier frederic stephane benoit luc marie jeanne francoise monique nathalie isabelle sylvie
martine madeleine celine camille aurelie sandrine veronique valerie florence brigitte claire helene juliette cecile
elodie agnes hans wolfgang klaus werner jurgen gunter dieter horst manfred uwe helmut heinz gerhard bernd rainer jorg
matthias stefan andreas markus jan sven ralf torsten tobias florian felix moritz lukas friedrich karl otto ernst
ulrich ursula monika petra sabine renate helga karin ingrid erika gisela christa katrin anja susanne heike martina
claudia birgit ulrike silke katharina johanna lena eva ines angelika barbel jutta antonio jose manuel francisco juan
javier carlos miguel rafael pedro angel alejandro fernando luis sergio pablo jorge alberto alvaro diego adrian raul
enrique ramon vicente ivan oscar ruben joaquin santiago eduardo victor roberto jaime ignacio alfonso salvador ricardo
emilio julio guillermo gabriel gonzalo mario josefa carmen isabel ana cristina marta pilar lucia elena raquel
concepcion rosario mercedes paula beatriz nuria silvia rocio montserrat encarnacion monica susana yolanda margarita
sonia alicia irene giuseppe giovanni luigi marco francesco alessandro stefano paolo pietro giorgio claudio massimo
maurizio riccardo vincenzo salvatore domenico giulio matteo lorenzo davide luca fabio enrico carlo franco giulia
chiara francesca federica paola valentina alessandra giovanna roberta daniela rosa joao paulo luiz marcos rui nuno
tiago gustavo rodrigo bruno mariana fernanda juliana adriana luciana joana catarina sofia leonor александр алексей
андрей антон борис вадим валентин валерий василий виктор виталий владимир владислав вячеслав геннадий георгий григорий
дмитрий денис евгений егор иван игорь илья кирилл константин леонид максим михаил никита николай олег павел петр роман
сергей станислав степан федор юрий анна алла анастасия валентина вера галина дарья евгения екатерина елена ирина
лариса лидия любовь людмила марина мария надежда наталья наталия нина оксана ольга светлана софья татьяна тамара юлия
piotr krzysztof andrzej tomasz pawel marcin michal agnieszka katarzyna malgorzata joanna ewa magdalena mohammed
muhammad mohamed ahmed ali omar hassan hussein ibrahim youssef fatima aisha khalid mustafa mehmet ayse rajesh sunil
amit sanjay anil ravi priya vijay arjun kenji hiroshi takashi yuki lars bjorn erik astrid
"""


@cache
def _names() -> frozenset[str]:
    return frozenset(unaccented(name) for name in _NAMES.split())


def is_given_name(word: str) -> bool:
    """Tell whether a word is a frequent given name, or two of them with a hyphen."""
    return all(part in _names() for part in unaccented(word).split("-"))
