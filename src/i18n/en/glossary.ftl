### glossary

glossary-actie-term = Action
glossary-actie = An agreement: who does what, and when it is done.

glossary-ambitie-term = Ambition
glossary-ambitie = Where we want to get together, in one or two sentences. The goals make it precise.

glossary-bouwplan-term = Blueprint
glossary-bouwplan = The plan of a session: its steps, questions, themes and time.

glossary-citeerbaar-term = Quotable
glossary-citeerbaar = The speaker agrees that others read this contribution word for word. Only then is it shown on the projector or in a public report.

glossary-doel-term = Goal
glossary-doel = What we want to reach on a theme: what, for whom, how many, when, and how we measure it.

glossary-doorvraag-term = Probe
glossary-doorvraag = A short extra question. Useful when people fall silent or an answer is still vague.

glossary-eens-term = Agree
glossary-eens = In Figures: how close the scores of one group are. 1: everybody gave the same. 0: a bit of everything. -1: two camps.

glossary-energie-term = Energy
glossary-energie = Whether people stand behind a theme and want to put their own effort into it.

glossary-gespreksleider-term = Facilitator
glossary-gespreksleider = The person who asks the questions, writes things down and makes sure that everybody gets a turn.

glossary-gewicht-term = Weight
glossary-gewicht = How much urgency, potential or energy counts in the order. The blueprint says so. In Weights you try something else.

glossary-inbreng-term = Contribution
glossary-inbreng = What somebody says in the conversation, written down in their own words. It says which group it comes from, never who said it. One piece of it is also called a remark.

glossary-indicator-term = Indicator
glossary-indicator = One thing that was measured, such as how many people find it hard to make ends meet. It is a sign, not proof.

glossary-interventie-term = Intervention
glossary-interventie = Something you do by plan to reach a goal. For example a course, a walking group or a new rule.

glossary-kansrijk-term = Promising
glossary-kansrijk = A theme is promising when urgency, potential and energy are all high enough. If one of them is too low, the theme is not promising yet.

glossary-onthullen-term = Reveal
glossary-onthullen = Showing the scores, to everybody at the same time. Until then nobody sees them.

glossary-perspectief-term = Perspective
glossary-perspectief = The side from which somebody speaks: as a resident or as a professional. Both count equally, unless the blueprint says otherwise.

glossary-pijler-term = Pillar
glossary-pijler = One of the four ways to improve health: explaining, noticing and helping in time, the surroundings, and rules. They work best together.

glossary-potentie-term = Potential
glossary-potentie = Whether we can change something about a theme here together. Are there people, money and room for it?

glossary-preventie-term = Prevention
glossary-preventie = Doing something in time, so that a problem does not come up or does not grow.

glossary-professional-term = Professional
glossary-professional = Somebody who works here for residents, such as a doctor, a teacher or a sports coach.

glossary-resultatenoverzicht-term = Results overview
glossary-resultatenoverzicht = The report of a session. First one page with what matters most, then the rest.

glossary-ronde-term = Round
glossary-ronde = Scoring once with the whole group. After talking there may be a second round.

glossary-samenvoegen-term = Merging
glossary-samenvoegen = Two themes become one. The remarks come along, the scores do not. You can take them apart again.

glossary-sessie-term = Session
glossary-sessie = One meeting, or one series of short talks, with everything that was written down in it. A session is one file.

glossary-stembriefje-term = Ballot
glossary-stembriefje = The sheet on which one person scores each theme on urgency, potential and energy. It carries no name.

glossary-stem-term = Voice
glossary-stem = How much one side counts in the order: the residents or the professionals.

glossary-stevig-term = Firmness
glossary-stevig = An order is firm when the same themes stay at the top, also with other people or other weights.

glossary-telling-term = Tally
glossary-telling = How many people gave a score, without knowing who gave which. This is how fingers, hands or stickers are counted.

glossary-terugkoppeling-term = Feedback letter
glossary-terugkoppeling = The letter to those who took part: what they said, what is done with it, and what is not done and why.

glossary-thema-term = Theme
glossary-thema = A subject of the conversation, such as transport or loneliness. Contributions, figures and goals belong to a theme.

glossary-urgentie-term = Urgency
glossary-urgentie = How necessary it is to do something about a theme now.

glossary-verschil-term = Apart
glossary-verschil = The mean of residents minus that of professionals. At 1 or more, to either side, there is a !: talk about it.

glossary-volgorde-term = Order
glossary-volgorde = The themes below each other, with the most promising one on top. The order helps you choose, but does not choose for you.

glossary-voorrang-term = Dominance
glossary-voorrang = Pick one resident and one professional, again and again. Above 0 the resident more often gives the higher score, below 0 the professional. 1 and -1 mean: always.

glossary-wijkgezondheidsprofiel-term = Area health profile
glossary-wijkgezondheidsprofiel = Figures about health in a neighbourhood or village, and what plays a part in it. It is a start of the conversation, not the last word.
