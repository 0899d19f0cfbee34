"""Use interviewkit from Python: read an interview, look at it, and make one by hand.

Run it with ``python examples/import_it.py``.
"""

from __future__ import annotations

from pathlib import Path

import interviewkit as ik

INTERVIEWS = Path(__file__).parent / "interviews"


def show(article: ik.Article) -> None:
    """Print who speaks, and each question with the first paragraph of its answer."""
    for speaker in article.interview.speakers:
        print(f"{speaker.name} ({speaker.role}), {speaker.description or speaker.affiliation}")
    for exchange in article.interview.exchanges():
        for question in exchange.questions:
            print(f"\n? {question.text}")
        for answer in exchange.answers:
            print(f"! {answer.paragraphs[0]}")


def made_by_hand() -> ik.Article:
    """Return an article that no file held."""
    mara = ik.Speaker("mara", name="Mara Lind", role="interviewer", labels="Lind")
    jun = ik.Speaker("jun", name="Jun Abe", role="interviewee", labels="Abe")
    body = [
        ik.Turn(speaker=mara, label="Lind", paragraphs=["Why bees?"]),
        ik.Turn(speaker=jun, label="Abe", paragraphs=["They were here first.", "We only pay the rent."]),
    ]
    return ik.Article(title="The Tenants", published="2025-05", interview=ik.Interview([mara, jun], body))


def main() -> None:
    """Show an interview that is read, then one that is made."""
    article = ik.load(INTERVIEWS / "ferry.txt")
    print(f"{article.source.name}, {article.published}")
    show(article)
    print()
    print(ik.dumps(made_by_hand(), "markdown"))


if __name__ == "__main__":
    main()
