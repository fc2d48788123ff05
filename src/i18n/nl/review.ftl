### Samen kijken: the pictures and what they say.

## Pictures
chart-wins = { $themes }, { $percent }%
chart-wins-little = { $themes }, minder dan 1%
