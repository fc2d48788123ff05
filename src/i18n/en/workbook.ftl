### Sheets and columns of the Excel workbook that other reports do not have.

workbook-order = Order
workbook-figures = Figures
workbook-spread = Spread
workbook-remarks = Contributions
workbook-remarks-more = Contributions { $number }
workbook-participation = Participation
workbook-ages = Ages
workbook-explained = Explained

workbook-chart = Figure from 0 to 100
workbook-top-people = In the top with other people (times out of 100)
workbook-top-weights = In the top when the points count otherwise (times out of 100)
workbook-opinions = Opinions
workbook-votes = Votes
workbook-votes-possible = Possible votes
workbook-question = Question
workbook-themes = Themes
workbook-text = Text
workbook-text-more = Rest of the text
workbook-goes-on = (goes on in the next column)
workbook-side = Side
workbook-age = Age
workbook-people = People
workbook-places = Places
