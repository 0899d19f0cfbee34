"""Every layout is recognised without being told, and what is no interview is refused."""

from __future__ import annotations

import pytest

import interviewkit as ik

# The name, the layout that is found, the document, and each turn as its label (or > for who asks, < for who answers)
# and its first word.
CUT = (
    (
        "Where do you live, and how did you come to be here\nin the first place, as so many others before you?",
        "I live by the river, where I was born and where I shall\nstay for as long as they let me stay here, I think.",
    ),
    (
        "Do you think that you will stay here for the rest of\nyour life, as your mother and her mother did?",
        "I think that I will, for there is nothing that I would\nrather look at in the morning than this river.",
    ),
    (
        "What did the river look like when you first saw it,\nall those years ago, in that famous winter?",
        "It was white, and so still that you could hear the ice\nbreak from where the old mill used to stand.",
    ),
)
INTERVIEWS = {
    "names in small letters now and then": (
        "label",
        "jo santos: Where is it?\n\nada low: By the sea.\n\nJo Santos: Is it cold?\n\nAda Low: Always.\n\nJo Santos: Why stay?\n\nada low: I like it.\n",
        "jo_santos Where|ada_low By|Jo_Santos Is|Ada_Low Always|Jo_Santos Why|ada_low I",
    ),
    "bare questions that are cut at a width": (
        "label",
        "\n\n".join(f"{question}\n\nLOW: {answer}" for question, answer in CUT * 2),
        "> Where|LOW I|> Do|LOW I|> What|LOW It|> Where|LOW I|> Do|LOW I|> What|LOW It",
    ),
    "answers behind their questions": (
        "question-answer",
        "Q: Where is it? A: By the sea.\n\nQ: Is it cold? A: Always.\n\nQ: Why stay? A: I like it.\n\nQ: Still?\n\nA: Yes, I do.\n",
        "Q Where|A By|Q Is|A Always|Q Why|A I|Q Still|A Yes",
    ),
    "the first question and answer with names": (
        "bare-question",
        (
            "taz: Where is it, Ms. Low?\n\nAda Low: By the sea, where I was born.\n\nIs it cold?\n\nI never was so cold.\n\nAnd the boat?\n\nI sold it.\n\n"
            "Why do you stay?\n\nI like it.\n\nStill, you think of leaving.\n\nI think of it each day.\n\nWould you go?\n\nI would not.\n"
        ),
        "taz Where|Ada_Low By|> Is|< I|> And|< I|> Why|< I|> Still|< I|> Would|< I",
    ),
    "captions in which some are named": (
        "dash",
        ">> ADA LOW: GOOD MORNING.\nTHERE IS A SEAL.\n>> IS IT COLD?\n>> IT IS LATE.\n>> ADA LOW: THANK YOU.\n>> BO REY: GO ON.\n",
        "ADA_LOW GOOD|? IS|< IT|ADA_LOW THANK|BO_REY GO",
    ),
    "dashes alone on their lines": (
        "name-line",
        "灯台守の松家さんに聞きました。\n\n──\nいつからここに？\n松家\n九つのときからです。\n──\n寒いですね。\n松家\n寒いですよ。\n──\nそうですか。\n松家\nええ、毎日です。\n松家\n明日もです。\n",
        "> いつから|松家 九つ|> 寒い|松家 寒い|> そう|松家 ええ|松家 明日",
    ),
    "times before the words below names": (
        "name-line",
        "Jo Santos\n(00:00:01) Where is it?\n\nAda Low\n(00:00:07) By the sea.\n\nJo Santos\n(00:00:12) Is it cold?\n\nAda Low\n(00:00:20) Always.\n(00:00:24) And so is the rain.\n",
        "Jo_Santos Where|Ada_Low By|Jo_Santos Is|Ada_Low Always",
    ),
    "times in seconds": (
        "label-time",
        "SPEAKER_00 [0.00s - 4.12s]: Where is it?\nSPEAKER_01 [4.20s - 6.01s]: By the sea.\nSPEAKER_00 [6.50s - 9.00s]: Is it cold?\nSPEAKER_01 [1m 10s]: Always.\n",
        "SPEAKER_00 Where|SPEAKER_01 By|SPEAKER_00 Is|SPEAKER_01 Always",
    ),
    "names before quotations": (
        "space",
        "――いつからここに？\n松家「九つのときからです。」\n\n――寒いですか。\n松家「寒いですよ。」\n\n――そうですか。\n松家「ええ、毎日です。」\n\n――明日は？\n松家「明日もです。」\n",
        "> いつから|松家 「九つ|> 寒い|松家 「寒い|> そう|松家 「ええ|> 明日|松家 「明日",
    ),
    "names behind circles": (
        "space",
        "○議長（田中君）　これより会議を開きます。\n○佐藤君　質問があります。\n○議長（田中君）　佐藤君。\n○佐藤君　灯台はいつ直りますか。\n○議長（田中君）　来年です。\n",
        "議長（田中君） これ|佐藤君 質問|議長（田中君） 佐藤|佐藤君 灯台|議長（田中君） 来年",
    ),
    "prompts before labelled answers": (
        "label",
        "The poems never mention snow.\n\nLOW: What would I say of it?\n\nWhen do you write?\n\nLOW: When it stops.\n\nIt is cold work.\n\nLOW: It is.\n\nCould you read us one?\n\nLOW: Sure.\n\nWhere is it from?\n\nLOW: From the sea.\n",
        "LOW What|> When|LOW When|> It|LOW It|> Could|LOW Sure|> Where|LOW From",
    ),
    "fields and a legend above": (
        "label",
        (
            "Interview with Jean Low\n\nLength: 47 min.\nRestrictions: none\nTape: two sides\nShelf: R31\n\nJL: Jean Low (interviewee)\nDP: David Pell (interviewer)\n\n"
            "DP: Where is it?\n\nJL: By the sea.\n\nDP: Is it cold?\n\nJL: Always.\n\nDP: Why stay?\n\nJL: I like it.\n"
        ),
        "DP Where|JL By|DP Is|JL Always|DP Why|JL I",
    ),
    "a list of those present above": (
        "name-line",
        "Present\n\nDana Whit - Counsel\nAda Low - Keeper\nJo Santos - Reporter\n\nJo Santos - Reporter\n\nWhere is it?\n\nAda Low - Keeper\n\nBy the sea.\n\nJo Santos - Reporter\n\nIs it cold?\n\nAda Low - Keeper\n\nAlways, and it is wet.\n",
        "Jo_Santos_-_Reporter Where|Ada_Low_-_Keeper By|Jo_Santos_-_Reporter Is|Ada_Low_-_Keeper Always",
    ),
    "presidents and members": (
        "point",
        "M. le président. La séance est ouverte.\n\nMme Claire Low. Où est le phare ?\n\nM. le président. Un peu de calme.\n\nM. Alban Rey, secrétaire d'État. Au bord de la mer.\n\nMme Claire Low. Fait-il froid ?\n\nM. le président. Toujours.\n",
        "M._le_président La|Mme_Claire_Low Où|M._le_président Un|M._Alban_Rey,_secrétaire_d'État Au|Mme_Claire_Low Fait|M._le_président Toujours",
    ),
    "a title with a name that is a label": (
        "label",
        "Ada Low: I beg to move that the light be lit.\n\nIt has stood for years.\n\nI have asked for it before.\n\nThe Parliamentary Under-Secretary of State for Transport (Julian Frayne): I shall answer in writing.\n\nThat may take a while.\n\nAda Low: Over how many years?\n\nJulian Frayne: Over the period.\n\nIt is a long one.\n\nSo it must be.\n\nAda Low: And then?\n\nMr. Tully (Carrow) (Con): No more of it.\n\nAda Low: I thank you.\n",
        "Ada_Low I|The_Parliamentary_Under-Secretary_of_State_for_Transport_(Julian_Frayne) I|Ada_Low Over|Julian_Frayne Over|Ada_Low And|Mr._Tully_(Carrow)_(Con) No|Ada_Low I",
    ),
    "links to other articles": (
        "label",
        "POST: Where is it?\n\nLow: By the sea.\n\nPOST: Is it cold?\n\nLow: Always.\n\nRead more:\nThe Light File: A Chronicle\n\nPOST: Why stay?\n\nLow: I like it.\n",
        "POST Where|Low By|POST Is|Low Always|POST Why|Low I",
    ),
    "label": (
        "label",
        """
GT: How was the trip?
Rivera: Long.
And then we slept. One thing is clear: we were tired.
GT: And at 10:30?
Rivera: Breakfast. See https://example.org: it was there.
""",
        "GT How|Rivera Long|GT And|Rivera Breakfast",
    ),
    "full-width colon": (
        "label",
        "记者：您好，请问路程远吗？\n\n胡：很远。\n\n记者：后来呢？\n\n胡：我们睡着了：很久。\n",
        "记者 您好|胡 很远|记者 后来|胡 我们",
    ),
    "a heading with a colon before a quotation": (
        "label",
        (
            "谈起点：“我不是专家,我只是住得久”\n\n记者：您好，请问路程远吗？\n胡：很远。\n记者：后来呢？\n胡：我们睡着了。\n记者：累吗？\n胡：很累。\n"
        ),
        "记者 您好|胡 很远|记者 后来|胡 我们|记者 累|胡 很累",
    ),
    "every turn in quotation marks": (
        "label",
        "记者：“您好，请问路程远吗？”\n胡：“很远。”\n记者：“后来呢？”\n胡：“我们睡着了。”\n",
        "记者 “您好|胡 “很远|记者 “后来|胡 “我们",
    ),
    "space before the colon": (
        "label",
        "Le Journal : Comment allez-vous ?\n\nM. Rey : Bien, merci.\n\nLe Journal : Et après ?\n\nM. Rey : Après, rien.\n",
        "Le_Journal Comment|M._Rey Bien|Le_Journal Et|M._Rey Après",
    ),
    "question and answer": (
        "question-answer",
        "Q: Where were you?\nA: At home.\nQ: Were you alone?\nA: I was with my sister.\n",
        "Q Where|A At|Q Were|A I",
    ),
    "numbered questions and answers": (
        "question-answer",
        "Q1: Where were you?\nA1: At home.\nQ2: Were you alone?\nA2: I was with my sister.\n",
        "Q1 Where|A1 At|Q2 Were|A2 I",
    ),
    "capitals and role, once": (
        "capitals",
        (
            "MARIA LOPEZ, FOREIGN EDITOR: Good evening.\nMr. JON REED (Writer): Good evening to you.\nLOPEZ: You wrote a book?\n"
            "MR. REED: I did.\nLOPEZ: About what?\nMR. REED: Rivers.\n"
        ),
        "MARIA_LOPEZ,_FOREIGN_EDITOR Good|Mr._JON_REED_(Writer) Good|LOPEZ You|MR._REED I|LOPEZ About|MR._REED Rivers",
    ),
    "label on its own line": (
        "label-line",
        "Ada Moreau:\nWhere does it start?\n\nBo Lind:\nAt the spring.\n\nAda Moreau:\nAnd it ends?\n\nBo Lind:\nIn the sea.\n",
        "Ada_Moreau Where|Bo_Lind At|Ada_Moreau And|Bo_Lind In",
    ),
    "name on its own line": (
        "name-line",
        "Ada Moreau\nWhere does it start?\n\nBo Lind\nAt the spring.\n\nAda Moreau\nAnd it ends?\n\nBo Lind\nIn the sea.\n",
        "Ada_Moreau Where|Bo_Lind At|Ada_Moreau And|Bo_Lind In",
    ),
    "name on its own line, once, of somebody who was introduced": (
        "name-line",
        (
            "A call with Ada Moreau, Bo Lind and Cy Ode\n\nAda Moreau\nWhere does it start?\n\nBo Lind\nAt the spring.\n\nCy Ode\n"
            "Above it, I would say.\n\nAda Moreau\nAnd it ends?\n\nBo Lind\nIn the sea.\n\nAda Moreau\nThank you.\n"
        ),
        "Ada_Moreau Where|Bo_Lind At|Cy_Ode Above|Ada_Moreau And|Bo_Lind In|Ada_Moreau Thank",
    ),
    "label and time": (
        "label-time",
        (
            "Ada Moreau (00:01:02):\nWhere does it start?\n\nBo Lind (00:01:09):\nAt the spring.\n\n(00:01:21):\nOr above it.\n\n"
            "Ada Moreau (00:01:40):\nAnd it ends?\n"
        ),
        "Ada_Moreau Where|Bo_Lind At|Ada_Moreau And",
    ),
    "label and time at the end": (
        "label-time",
        "Ada Moreau  0:33\nWhere does it start?\n\nBo Lind  0:41\nAt the spring.\n\nAda Moreau  1:02\nAnd it ends?\n",
        "Ada_Moreau Where|Bo_Lind At|Ada_Moreau And",
    ),
    "label and time without blank lines": (
        "label-time",
        (
            "Ada Low  0:33\nWhere does it start?\nBo Lind  0:41\nAt the spring.\nAda Low  1:02\nAnd it ends?\nBo Lind  1:09\n"
            "In the sea.\n"
        ),
        "Ada_Low Where|Bo_Lind At|Ada_Low And|Bo_Lind In",
    ),
    "label and a time of the day": (
        "label-time",
        "Ada Low 10:02 AM\nWhere were you?\n\nBo Lind 10:03 AM\nAt home.\n\nAda Low 10:05 PM\nAlone?\n\nBo Lind 12:01 p.m.\nYes.\n",
        "Ada_Low Where|Bo_Lind At|Ada_Low Alone|Bo_Lind Yes",
    ),
    "time, dash and label": (
        "name-line",
        "0:01 - Ada Low\nWhere were you?\n\n0:04 - Bo Lind\nAt home.\n\n0:09 - Ada Low\nAlone?\n\n0:11 - Bo Lind\nYes.\n",
        "Ada_Low Where|Bo_Lind At|Ada_Low Alone|Bo_Lind Yes",
    ),
    "label, time and words in columns": (
        "tab",
        "Ada Low\t0:01\tWhere were you?\nBo Lind\t0:04\tAt home, as ever.\nAda Low\t0:09\tAlone?\nBo Lind\t0:11\tQuite alone, yes.\n",
        "Ada_Low Where|Bo_Lind At|Ada_Low Alone|Bo_Lind Quite",
    ),
    "labels that are counted": (
        "label",
        "1. Ada: Where were you?\n2. Bo: At home.\n3. Ada: Alone?\n4. Bo: Yes.\n5. Ada: Quite?\n6. Bo: Quite, 7. of March.\n",
        "Ada Where|Bo At|Ada Alone|Bo Yes|Ada Quite|Bo Quite",
    ),
    "brackets": (
        "brackets",
        "【记者】您好，请问路程远吗？\n【胡】很远。\n【记者】后来呢？\n【胡】我们睡着了。\n",
        "记者 您好|胡 很远|记者 后来|胡 我们",
    ),
    "parenthesis": (
        "parenthesis",
        "RS) Where were you?\n\nAM) At home.\n\nRS) Alone?\n\nAM) Quite alone.\n",
        "RS Where|AM At|RS Alone|AM Quite",
    ),
    "point": (
        "point",
        "Q. Where were you?\nA. At home.\nQ. Alone?\nA. I was with my sister.\n",
        "Q Where|A At|Q Alone|A I",
    ),
    "letters, and names of a court": (
        "point",
        (
            "Q. Where were you?\nA. At home.\nMR. REED: Objection. One thing: he said so.\nTHE COURT: Overruled.\nQ. Alone?\n"
            "A. I was with my sister.\nThe Witness: And the dog.\nQ. At 10:30?\nA. 10:30 it was.\n"
        ),
        "Q Where|A At|MR._REED Objection|THE_COURT Overruled|Q Alone|A I|The_Witness And|Q At|A 10:30",
    ),
    "dash behind the label": (
        "dash-label",
        "Ada – Where were you?\nBo – At home, as ever.\nAda – Alone?\nBo – Quite alone, yes.\n",
        "Ada Where|Bo At|Ada Alone|Bo Quite",
    ),
    "initials before the dash": (
        "dash-label",
        "А. ПЕТРОВА – Откуда вы?\n\nИ. СИДОРОВ – Я отсюда, с реки.\n\nА. ПЕТРОВА – А потом?\n\nИ. СИДОРОВ – Потом я ушёл.\n",
        "А._ПЕТРОВА Откуда|И._СИДОРОВ Я|А._ПЕТРОВА А|И._СИДОРОВ Потом",
    ),
    "a bar behind the one who answers": (
        "bar",
        (
            "Where were you?\n\nBo | At home, as ever.\n\nAlone?\n\nBo | Quite alone, yes.\n\nAnd then?\n\nBo | Then I slept.\n\n"
            "Well?\n\nBo | I slept well.\n"
        ),
        "> Where|Bo At|> Alone|Bo Quite|> And|Bo Then|> Well|Bo I",
    ),
    "bar": (
        "bar",
        "Ada | Where were you?\nBo | At home, as ever.\nAda | Alone?\nBo | Quite alone, yes.\n",
        "Ada Where|Bo At|Ada Alone|Bo Quite",
    ),
    "tab": (
        "tab",
        "Q\tWhere were you?\nA\tAt home, as ever.\nQ\tAlone?\nA\tQuite alone, yes.\n",
        "Q Where|A At|Q Alone|A Quite",
    ),
    "a space only": (
        "space",
        "卜部　自分にとって川とは何ですか。\n矢野　毎日の道です。\n卜部　いつからですか。\n矢野　子どもの頃からです。\n",
        "卜部 自分|矢野 毎日|卜部 いつ|矢野 子ども",
    ),
    "dashes": (
        "dash",
        "— Comment allez-vous ?\n— Bien, merci.\n— Et votre sœur ?\n— Très bien aussi.\n— Elle chante ?\n— Toujours.\n",
        "> Comment|< Bien|> Et|< Très|> Elle|< Toujours",
    ),
    "a dash before questions only": (
        "dash",
        "— Wo waren Sie?\nZu Hause.\nDen ganzen Tag.\n— Allein?\nMit meiner Schwester.\n— Und dann?\nDann nichts.\n",
        "> Wo|< Zu|> Allein|< Mit|> Und|< Dann",
    ),
    "signs": (
        "dash",
        "▲ 어디에 계셨나요?\n=집에 있었다.\n\n▲ 혼자였나요?\n=동생과 함께였다.\n\n▲ 그다음은?\n=아무 일도 없었다.\n",
        "> 어디에|< 집에|> 혼자|< 동생|> 그다음|< 아무",
    ),
    "numbered questions": (
        "numbered-question",
        "1. Where do you live?\nI live by the river.\n\n2. Since when?\nSince I was born.\n\n3. Will you stay?\nI will.\n",
        "> Where|< I|> Since|< Since|> Will|< I",
    ),
    "numbers and dashes": (
        "numbered-question",
        "1 - Where do you live?\nI live by the river.\n\n2 - Tell me of it.\nIt is long.\n\n3 - Will you stay?\nI will.\n",
        "> Where|< I|> Tell|< It|> Will|< I",
    ),
    "a name of four letters before the point": (
        "point",
        "Le Phare. Where were you?\n\nBo Lind. I was. At home.\n\nLe Phare. Alone?\n\nBo Lind. I was. Quite alone.\n",
        "Le_Phare Where|Bo_Lind I|Le_Phare Alone|Bo_Lind I",
    ),
    "three questions with a letter, answers bare": (
        "point",
        "Q. 어디 출신이신가요?\n저는 여기 사람입니다.\n\nQ. 무서우셨나요?\n무서웠어요.\n\nQ. 그다음은요?\n저는 떠났습니다.\n",
        "Q 어디|< 저는|Q 무서|< 무서|Q 그다|< 저는",
    ),
    "from one time to another": (
        "label",
        "00:01 - 00:04 Ada: Where?\n00:05 - 00:09 Bo: Home.\n00:10 --> 00:12 Ada: Alone?\n00:13 - 00:15 Bo: Yes, alone.\n",
        "Ada Where|Bo Home|Ada Alone|Bo Yes",
    ),
    "names behind letters": (
        "point",
        "Q. Jo.- Where were you?\nR. Ana.- At home.\nQ. Jo.- Alone?\nR. Ana.- I was with my sister.\n",
        "Q._Jo Where|R._Ana At|Q._Jo Alone|R._Ana I",
    ),
    "statements in capitals": (
        "capital-question",
        (
            "WHERE DO YOU LIVE?\n\nI live by the river.\n\nTELL ME OF THE RIVER.\n\nIt is long.\n\n"
            "WILL YOU STAY THERE?\n\nI will.\n"
        ),
        "> WHERE|< I|> TELL|< It|> WILL|< I",
    ),
    "questions in capitals": (
        "capital-question",
        "WHERE DO YOU LIVE?\n\nI live by the river.\n\nSINCE WHEN DO YOU?\n\nSince I was born.\n\nWILL YOU STAY THERE?\n\nI will.\n",
        "> WHERE|< I|> SINCE|< Since|> WILL|< I",
    ),
    "label, time and words on lines of their own": (
        "label-line",
        "Ada:\n0:00:19\nWhere were you?\n\nBo:\n0:00:25\nAt home.\n\nAda:\n0:00:31\nAlone?\n\nBo:\n0:00:35\nYes.\n",
        "Ada Where|Bo At|Ada Alone|Bo Yes",
    ),
    "dashes without question marks": (
        "dash",
        "――今日は川の話を。\n\n長いですね。\n\n――毎日の暮らしについて。\n\n私は川を見ます。\n\n――最後に一言。\n\nどうもありがとう。\n",
        "> 今日|< 長い|> 毎日|< 私は|> 最後|< どうも",
    ),
    "questions over two lines, answers with dashes": (
        "dash",
        (
            "Where do you live, and how did you come\nto be here in the first place?\n— By the river.\n\nSince when?\n"
            "— Since I was born.\n— Long ago.\n\nWill you stay?\n— I will.\n\nAlways?\n— Always.\n"
        ),
        "> Where|< By|> Since|< Since|< Long|> Will|< I|> Always|< Always",
    ),
    "labels in round brackets": (
        "label",
        "(Ada): Were you cold?\n(Bo): I was.\n(Ada): Was it far?\n(Bo): It was not.\n(Ada): So?\n(Bo): So what?\n",
        "(Ada) Were|(Bo) I|(Ada) Was|(Bo) It|(Ada) So|(Bo) So",
    ),
    "somebody who speaks twice among long turns": (
        "label",
        "".join(
            f"{label}: On day {n} I was cold.\n\nThe {n} rivers were white.\n\nI heard all {n} of them.\n\n"
            for n, label in enumerate("Ada Bo Ada Cy Bo Ada Bo Ada Bo Ada Cy Bo".split())
        ),
        "Ada On|Bo On|Ada On|Cy On|Bo On|Ada On|Bo On|Ada On|Bo On|Ada On|Cy On|Bo On",
    ),
    "question and answer in neighbouring lines": (
        "bare-question",
        (
            "A talk with Ada Low\n\nAda Low rows.\n\nWhere did you learn it?\nMy father knew how.\n\nAnd yet …\nI fell in.\n\n"
            "Were you cold?\nI was.\n\nThat explains the cough.\nIt does.\n\nWill you row again?\nI will.\nAnd soon.\n"
        ),
        "> Where|< My|> And|< I|> Were|< I|> That|< It|> Will|< I",
    ),
    "bare questions before many who answer": (
        "label",
        (
            "What is your favourite river?\n\nAda: The Lune.\n\nBo: The Wye.\n\nAda: Not the Wye.\n\nWhy not?\n\n"
            "Ada: It is cold.\n\nBo: It is not.\n\nAda: It is.\n\nAnd the sea?\n\nBo: I like it.\n\nAda: So do I.\n"
        ),
        "> What|Ada The|Bo The|Ada Not|> Why|Ada It|Bo It|Ada It|> And|Bo I|Ada So",
    ),
    "labels behind dashes": (
        "label",
        "- Ada: Where were you?\n- Bo: At home.\n- Ada: Alone?\n- Bo: I was with my sister.\n- Ada: And then?\n- Bo: Then nothing.\n",
        "Ada Where|Bo At|Ada Alone|Bo I|Ada And|Bo Then",
    ),
    "letters of full width": (
        "point",
        "Q. いつですか。\nA. 朝です。\n\nＱ．どこですか。\nＡ．川です。私の川です。\n\nQ. なぜですか。\nA. 静かですから。\n",
        "Q いつ|A 朝|Ｑ どこ|Ａ 川|Q なぜ|A 静か",
    ),
    "numbered questions before many who answer": (
        "label",
        (
            "1. Who rowed first?\n\nAda: I did.\n\nBo: She did.\n\n2. Was it cold?\n\nAda: Very.\n\nBo: It was.\n\n"
            "3. Tell us of the sea.\n\nBoth: No!\n\n4. Why not?\n\nAda: It is far.\n"
        ),
        "> Who|Ada I|Bo She|> Was|Ada Very|Bo It|> Tell|Both No|> Why|Ada It",
    ),
    "a name with its post, once": (
        "label",
        (
            "PV: Were you cold?\n\nThe mayor Bob Lind: I was.\n\nPV: Was it far?\n\nMr Bob Lind: It was not.\n\nPV: So?\n\n"
            "Mr Bob Lind: So what?\n"
        ),
        "PV Were|The_mayor_Bob_Lind I|PV Was|Mr_Bob_Lind It|PV So|Mr_Bob_Lind So",
    ),
    "a legend of initials that more text follows": (
        "parenthesis",
        (
            "Present:\nRS) Ruth Sallow, interviewer\nAM) Al Morrow, retired lamplighter\nRecorded at Mr. Morrow's house.\n\n"
            "RS) Where were you?\n\nAM) At home.\n\nRS) Alone?\n\nAM) Quite alone.\n"
        ),
        "RS Where|AM At|RS Alone|AM Quite",
    ),
    "one who asks from the floor, once": (
        "label",
        "".join(
            f"{label}: On day {n} I was cold.\n\nThe {n} rivers were white.\n\nI heard all {n} of them.\n\n"
            for n, label in enumerate("Ada Bo Cy Ada Cy Bo Ada Bo Cy Ada Cy Bo".split())
        )
        + "Ada: Who asks?\n\nReader: Were you afraid?\n\nBo: I was.\n",
        "Ada On|Bo On|Cy On|Ada On|Cy On|Bo On|Ada On|Bo On|Cy On|Ada On|Cy On|Bo On|Ada Who|Reader Were|Bo I",
    ),
    "many who answer one": (
        "label",
        (
            "Ada: Were you cold?\nBo Lind: I was.\nAda: Are you now?\nCy Ode: I am.\nAda: Was it far?\nEd Roe: It was.\n"
            "Ada: Is it still?\nFlo Nay: It is.\n"
        ),
        "Ada Were|Bo_Lind I|Ada Are|Cy_Ode I|Ada Was|Ed_Roe It|Ada Is|Flo_Nay It",
    ),
    "many who answer one, with dashes": (
        "dash-label",
        (
            "Ada – Were you cold?\nBo Lind – I was cold.\nAda – Are you now?\nCy Ode – I am cold.\nAda – Was it far?\n"
            "Bo Lind – It was far.\nAda – Is it still?\nFlo Nay – It is far.\n"
        ),
        "Ada Were|Bo_Lind I|Ada Are|Cy_Ode I|Ada Was|Bo_Lind It|Ada Is|Flo_Nay It",
    ),
    "one side only, cut at a width": (
        "label",
        "\n\n".join(f"Ada Low: {asked}\n{answered}" for asked, answered in CUT),
        "Ada_Low Where|< I|Ada_Low Do|< I|Ada_Low What|< It",
    ),
    "a dash before questions, cut at a width": (
        "dash",
        "\n\n".join(f"— {asked}\n\n{answered}" for asked, answered in CUT),
        "> Where|< I|> Do|< I|> What|< It",
    ),
    "one side only, and a last question that nobody answers": (
        "label",
        (
            "Ada Moreau: Where do you live?\n\nI live by the river.\n\nAda Moreau: Since when?\n\nSince I was born.\n\n"
            "Ada Moreau: So you will stay?\n\nReally?\n"
        ),
        "Ada_Moreau Where|< I|Ada_Moreau Since|< Since|Ada_Moreau So",
    ),
    "one side only": (
        "label",
        (
            "Ada Moreau: Where do you live?\n\nI live by the river.\n\nIt is a small house.\n\nAda Moreau: Since when?\n\nSince I was born.\n\n"
            "Ada Moreau: Will you stay?\n\nI will.\n"
        ),
        "Ada_Moreau Where|< I|Ada_Moreau Since|< Since|Ada_Moreau Will|< I",
    ),
}
MARKED = {
    "bold label": (
        "label",
        "**Ada (AM):** Where were you?\n\n**Bo:** At *home*.\n\n**Ada (AM):** Alone?\n\n**Bo:** Yes, alone.\n",
        "Ada_(AM) Where|Bo At|Ada_(AM) Alone|Bo Yes",
    ),
    "asterisks that Markdown leaves as they are": (
        "label",
        "**澎湃新闻：您是哪里人？**\n\n**李明：**我是本地人。\n\n**澎湃新闻：后来呢？**\n\n**李明：**我出海了。\n",
        "澎湃新闻 您是|李明 我是|澎湃新闻 后来|李明 我出",
    ),
    "bold questions whose asterisks Markdown leaves": (
        "bold-question",
        "**您是哪里人？**我是本地人。\n\n**您怕水吗？**我怕。\n\n**后来呢？**后来我走了。\n",
        "> 您是|< 我是|> 您怕|< 我怕|> 后来|< 后来",
    ),
    "turns at hard line breaks": (
        "question-answer",
        "**Q:** Where?  \n**A:** At home,  \nas ever.\n\n**Q:** Alone?  \n**A:** Yes.\n\n**Q:** And then?  \n**A:** I slept.\n",
        "Q Where|A At|Q Alone|A Yes|Q And|A I",
    ),
    "bold label and time": (
        "label-time",
        "**Ada** [0:00]\nWhere were you?\n\n**Bo** [0:04]\nAt home.\n\n**Ada** [0:09]\nAlone?\n\n**Bo** [0:12]\nYes.\n",
        "Ada Where|Bo At|Ada Alone|Bo Yes",
    ),
    "time and bold label": (
        "bold",
        "0:00:26.3 **Ada Moreau** Where were you?\n\n0:00:28.1 **Bo Lind** At home.\n\n0:00:31.0 **Ada Moreau** Alone?\n",
        "Ada_Moreau Where|Bo_Lind At|Ada_Moreau Alone",
    ),
    "heading label": (
        "label-line",
        "### 唐鳳：\n河從哪裡來？\n\n> （笑）\n\n### 林嵐：\n從山上來。\n\n### 唐鳳：\n然後呢？\n",
        "唐鳳 河從|林嵐 從山|唐鳳 然後",
    ),
    "bold question": (
        "bold-question",
        "**What did you see?**\n\nA long road. I was tired.\n\n**Tell me about the road.**\n\nIt was long.\n\n**And then?**\n\nI slept.\n",
        "> What|< A|> Tell|< It|> And|< I",
    ),
    "bold questions as a list": (
        "bold-question",
        "* **Where were you?**\n\nAt home. I was tired.\n\n* **And then?**\n\nI slept.\n\n* **Alone?**\n\nI was.\n",
        "> Where|< At|> And|< I|> Alone|< I",
    ),
    "bold questions cut at a width": (
        "bold-question",
        "\n\n".join(f"**{asked}**\n\n{answered}" for asked, answered in CUT),
        "> Where|< I|> Do|< I|> What|< It",
    ),
    "bold questions cut at a width, answers right below": (
        "bold-question",
        "\n\n".join(f"**{asked}**\n{answered}" for asked, answered in CUT),
        "> Where|< I|> Do|< I|> What|< It",
    ),
    "a numbered list of questions cut at a width": (
        "numbered-question",
        "\n\n".join(f"{number}. **{asked}**\n\n{answered}" for number, (asked, answered) in enumerate(CUT, 1)),
        "> Where|< I|> Do|< I|> What|< It",
    ),
    "bold questions cut at a width, labelled answers": (
        "label",
        "\n\n".join(
            f"**{asked}**\n\n{'Bo' if answered[0] == 'I' else 'Cy'}: {answered}" for asked, answered in CUT * 2
        ),
        "> Where|Bo I|> Do|Bo I|> What|Bo It|> Where|Bo I|> Do|Bo I|> What|Bo It",
    ),
    "question in italics": (
        "bold-question",
        "**Rivers**\n\n*Where were you?*\n\nAt home. I was tired.\n\n*And then?*\n\nI slept.\n\n*Alone?*\n\nI was.\n",
        "> Where|< At|> And|< I|> Alone|< I",
    ),
    "bold dash question, bare answer": (
        "dash",
        "**— Как дела?**\n\nЯ здоров.\n\n**— А сестра?**\n\nОна со мной.\n\n**— И всё?**\n\nВсё.\n",
        "> Как|< Я|> А|< Она|> И|< Всё",
    ),
    "a rule between question and answer": (
        "bold-question",
        "**Where were you?**\n\n***\n\nAt home. I was tired.\n\n**And then?**\n\nI slept.\n\n**Alone?**\n\nI was.\n",
        "> Where|< At|> And|< I|> Alone|< I",
    ),
    "headings of sections that are names": (
        "label-line",
        (
            "About Ada Moreau, The Interview\n\n## About Ada Moreau\n\nShe rows. It is far.\n\n## The Interview\n\nQ:\n\nWhere?\n\n"
            "Moreau:\n\nAt the spring.\n\nQ:\n\nAnd where does it end?\n\nMoreau:\n\nIn the sea.\n\nQ:\n\nAlways?\n\nMoreau:\n\nAlways.\n"
        ),
        "Q Where|Moreau At|Q And|Moreau In|Q Always|Moreau Always",
    ),
    "a rule below a heading": (
        "label",
        "**Ada:** Where?\n\n**Bo:** Home.\n\n## Rivers\n\n***\n\n**Ada:** Alone?\n\n**Bo:** Yes.\n",
        "Ada Where|Bo Home|Ada Alone|Bo Yes",
    ),
    "a dash line that asks nothing among labelled answers": (
        "label",
        (
            "--- 今日は何を？\n\n矢野: 川を見ていました。\n\n--- いつから？\n\n矢野: 朝からです。\n\n--- 毎日ですか。\n\n"
            "矢野: ほとんど毎日です。\n\n--- 川は長い。\n\n川は流れる。\n\n川は広い。\n\n矢野: はい。\n"
        ),
        "> 今日|矢野 川を|> いつ|矢野 朝か|> 毎日|矢野 ほとんど|矢野 はい",
    ),
    "a table of two columns": (
        "bar",
        (
            "A talk\n\n| Speaker | Text |\n| --- | --- |\n| Ada | Where were *you*? |\n| Bo Lind | At home, as ever. |\n| Ada | Alone? |\n"
            "| Bo Lind | Quite alone, yes. |\n"
        ),
        "Ada Where|Bo_Lind At|Ada Alone|Bo_Lind Quite",
    ),
    "bold question and answer in one paragraph": (
        "bold-question",
        "**Where were you?** At home. I was *tired*.\n\nVery.\n\n**And then?** I slept.\n\n**Alone?** I was.\n",
        "> Where|< At|> And|< I|> Alone|< I",
    ),
    "questions as quotations": (
        "bare-question",
        "> Where were you?\n\nAt home. I was tired.\n\n> Tell me more.\n\nI slept.\n\n> Were you alone?\n\nI was.\n",
        "> Where|< At|> Tell|< I|> Were|< I",
    ),
    "bold question with a title in italics": (
        "bold-question",
        (
            "**What did you see in** ***Rain*****?**\n\nA long road. I was tired.\n\n**Tell me about the road.**\n\n"
            "It was long.\n\n**And then?**\n\nI slept.\n"
        ),
        "> What|< A|> Tell|< It|> And|< I",
    ),
    "heading question": (
        "heading-question",
        "# Ada Moreau\n\n### Who are you?\n\nI am Ada.\n\n### What do you use?\n\nI use a pencil.\n\n### And what would you like?\n\nA pen.\n",
        "> Who|< I|> What|< I|> And|< A",
    ),
    "bold dash question": (
        "dash",
        "**— Как дела?**\n\n— Хорошо.\n\n**— А сестра?**\n\n— Тоже.\n\n**— И всё?**\n\n— Всё.\n",
        "> Как|< Хорошо|> А|< Тоже|> И|< Всё",
    ),
    "dash question, labelled answer": (
        "label",
        "--- 今日は何を？\n\n矢野: 川を見ていました。\n\n--- いつから？\n\n矢野: 朝からです。\n\n--- 毎日ですか。\n\n矢野: ほとんど毎日です。\n",
        "> 今日|矢野 川を|> いつ|矢野 朝か|> 毎日|矢野 ほとんど",
    ),
}
NONE = {
    "a play with its persons": "DRAMATIS PERSONAE\n\nADA, a keeper\nBO, a boatman\n\nADA: Who is there?\n\nBO: I am.\n\nADA: Come in.\n\nBO: I am in.\n\nCURTAIN\n",
    "a form": "Survey\n\nQ1. How often do you travel?\n[ ] Daily\n[ ] Weekly\n\nQ2. Why do you travel?\n[ ] Work\n[ ] School\n\nQ3. Are you content?\n________\n\nQ4. Why not?\n________\n",
    "parties to a contract": "Agreement\n\nOwner: Carrick Plant, Dock Road.\nHirer: Eleanor Voss, Tannery Lane.\n\nThe Hirer: is liable for loss and theft.\nThe Owner: accepts no liability for loss.\n\nSigned (Hirer): on the day.\nSigned (Owner): on the day.\n",
    "records of things": "**Pros:** quiet, good.\n**Cons:** the lid sticks.\n\n**Design:** Like a small locomotive.\n**Performance:** Not the fastest.\n\n**Pros:** fast, cheap.\n**Cons:** it shouts.\n\n**Design:** Chrome, lots of it.\n**Performance:** Under two minutes.\n",
    "three dashes in a poem": "Who paid you for the rain?\nThe rain did.\n\nWho paid you for the oar?\n— I did, I did.\n— And the change?\n— You are wearing it.\n",
    "essay": "Rivers are long. One thing is clear: they end.\n\nFirst: the spring. Second: the sea.\n\nWhat is a river? Nobody knows.\n",
    "recipe": "Soup\n\nIngredients: water, salt\n\nTime: 10:30\n\nServes: 4\n\nMethod: boil the water.\n\nTip: add salt.\n",
    "contacts": "Name: Ada\nPhone: 1\nEmail: a@example.org\n\nName: Bo\nPhone: 2\nEmail: b@example.org\n\nName: Cy\nPhone: 3\n",
    "log": "10:30:01 INFO server: started\n10:30:02 INFO server: ready\nWARN: disk full\nINFO: retry\nWARN: disk full\nINFO: retry\n",
    "source": "def f(x: int) -> int:\n    if x:\n        return 1\n    else:\n        return 2\nclass A:\n    x: int\n    y: int\n",
    "play": "ACT I\n\nSCENE 1\n\nANNA: Who is there?\nBO: Only me.\nANNA: Come in.\n\nSCENE 2\n\nBO: I am in.\nANNA: So you are.\n",
    "story": "— Привет, — сказал он.\n\nДождь шёл с утра.\n\n— Привет, — сказала она. — Как дела?\n\nОн молчал.\n\n— Плохо, — сказал он.\n",
    "records": "\n\n".join(
        f"{title}\nDirector: Somebody. It was made in a year, and it shows.\nCast: Nobody and the others.\n"
        "Plot: A man loses a boat and finds it. It is long, but it pays off in the end."
        for title in ("The Ferry", "The Mill", "The Lock")
    ),
    "records in Chinese": "名称：小船\n价格：四百元\n说明：这是一条很好的船,可以坐四个人。\n" * 3,
    "frequent questions without a title": (
        "**How do I pay for the boat?**\n\nUse a card, and the boat is yours.\n\n**Can I return the boat?**\n\n"
        "Yes, the boat is easy to return.\n\n**How do I write to the desk?**\n\nUse the form and that is all.\n"
    ),
    "frequent questions": "# FAQ\n\n**How do I pay?**\n\nUse a card.\n\n**Can I return it?**\n\nYes.\n\n**How do I write?**\n\nUse the form.\n",
}


def told(turn: ik.Turn) -> str:
    """Return the turn's label, or the side that its speaker is on where none is printed."""
    role = turn.speaker.role if turn.speaker else None
    side = {ik.Role.INTERVIEWER: ">", ik.Role.INTERVIEWEE: "<"}.get(role, "?") if role else "?"
    return (turn.label or side).replace(" ", "_")


def check(text: str, fmt: str, layout: str, turns: str) -> None:
    """Hold that ``text`` is read in ``layout`` as these ``turns``, each given as its label and its first word."""
    reading = ik.inspect(text, fmt)
    expected = [turn.rsplit(" ", 1) for turn in turns.split("|")]
    assert reading.layout is not None
    assert reading.layout.name == layout
    assert [told(turn) for turn in reading.article.interview.turns] == [who for who, _ in expected]
    for turn, (_, word) in zip(reading.article.interview.turns, expected, strict=True):
        assert turn.text.startswith(word)
    assert len(reading.spans) == len(expected)
    assert reading.residue == ()


@pytest.mark.parametrize("name", INTERVIEWS)
def test_plain_text_is_read_in_its_layout(name: str) -> None:
    """Each layout of plain text is recognised by what the document itself shows."""
    layout, text, turns = INTERVIEWS[name]
    check(text, "text", layout, turns)


@pytest.mark.parametrize("name", MARKED)
def test_markdown_is_read_in_its_layout(name: str) -> None:
    """Each layout that people write in Markdown is recognised by the same rules."""
    layout, text, turns = MARKED[name]
    check(text, "markdown", layout, turns)


def test_a_time_of_the_day_is_told_from_one_of_a_recording() -> None:
    """Morning and afternoon are in the times of the turns, of which nothing is dropped."""
    turns = ik.loads(INTERVIEWS["label and a time of the day"][1], "text").interview.turns
    assert [str(turn.start) for turn in turns] == ["10:02:00", "10:03:00", "22:05:00", "12:01:00"]


def test_a_turn_at_a_hard_line_break_has_its_own_line() -> None:
    """What stands behind the break is one line further down."""
    reading = ik.inspect(MARKED["turns at hard line breaks"][1], "markdown")
    assert [span.first for span in reading.spans] == [1, 2, 5, 6, 8, 9]


@pytest.mark.parametrize("name", ["label and time", "dashes", "point", "questions in capitals", "bar"])
def test_a_long_document_is_read_as_its_beginning_is(name: str) -> None:
    """What the first lines look like is what thousands more are looked through for."""
    layout, text, turns = INTERVIEWS[name]
    reading = ik.inspect(f"{text.strip()}\n" * 600, "text")
    assert reading.layout is not None
    assert reading.layout.name == layout
    assert len(reading.article.interview.turns) >= 600 * len(turns.split("|")) * 0.99


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_interview_is_refused(name: str) -> None:
    """A document without an interview ends in an error that names what came closest."""
    fmt = "markdown" if "#" in NONE[name] or "**" in NONE[name] else "text"
    with pytest.raises(ik.NoInterviewError) as caught:
        ik.inspect(NONE[name], fmt)
    assert "found no turns" in str(caught.value)
    assert all(not label.accepted for label in caught.value.candidates)
