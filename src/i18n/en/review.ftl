### Look together: the pictures and what they say.

## Pictures
chart-wins = { $themes }, { $percent }%
chart-wins-little = { $themes }, less than 1%
