/** Words of the made-up paper. The texts are put together from them, and are about nobody and nowhere. */

export const sections = ['town', 'lake', 'business', 'culture', 'outdoors', 'opinion'] as const;

const first = ['Ada', 'Bram', 'Clara', 'Dario', 'Esther', 'Felix', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const last = ['Aldous', 'Brandt', 'Castell', 'Dahl', 'Engel', 'Farrow', 'Gallo', 'Holm'];

/** Forty reporters: as many as there are ways to pair a first name with half of the last names. */
export const authors = first.flatMap((given, number) =>
  [0, 1, 2, 3].map((step) => `${given} ${last[(number + step * 2) % last.length] ?? ''}`),
);

export const places = ['Port Alder', 'Hollow Bay', 'North Landing', 'Saltmarsh', 'Ferry Point', 'Upper Mills'];

// prettier-ignore
export const topics = [
  'Schools', 'Housing', 'Roads', 'Ferry', 'Harbor', 'Ice', 'Fishing', 'Water', 'Budget', 'Elections', 'Courts', 'Police',
  'Hospital', 'Farming', 'Forests', 'Parks', 'Weather', 'Books', 'Music', 'Theater', 'Film', 'Museums', 'History', 'Food',
  'Trade', 'Taxes', 'Work', 'Energy', 'Railways', 'Buses', 'Cycling', 'Birds', 'Astronomy', 'Sailing', 'Skating', 'Chess',
];

// prettier-ignore
export const who = [
  'the harbor board', 'the town council', 'the ferry company', 'the parents’ circle', 'the library’s board', 'the fishermen’s cooperative',
  'the county engineer', 'the orchestra', 'the school district', 'the owner of the mill', 'the bus drivers’ union', 'the lighthouse society',
  'the department of parks', 'the company that runs the quay', 'the historical society', 'the winter market’s committee', 'the dairy',
  'the state labor department', 'the hospital’s director', 'the volunteer fire company', 'the rowing club', 'the power cooperative',
];

// prettier-ignore
export const did = [
  'has voted to rebuild', 'will close', 'wants to reopen', 'has put off', 'will pay for', 'has refused to discuss', 'is suing over',
  'has found a buyer for', 'has lost the plans for', 'will measure', 'has raised the price of', 'has lowered the fee for', 'is counting',
  'has apologized for', 'has moved', 'will restore', 'has photographed', 'is looking for volunteers for', 'has set a date for', 'will rent out',
];

// prettier-ignore
export const what = [
  'the old customs pier', 'the winter crossing', 'the footbridge at Mill Street', 'the reading room', 'the second ice survey', 'the covered market',
  'the night bus', 'the signal at Ferry Point', 'the school kitchen', 'the archive of weather records', 'the row of elms on Water Street',
  'the pumping station', 'the town clock', 'the bandstand', 'the trail to the upper lake', 'the fish ladder', 'the parking levy',
  'the quay wall', 'the cannery’s roof', 'the public swimming hours', 'the recycling yard', 'the harbor master’s house',
];

// prettier-ignore
export const when = [
  'by the end of the month', 'before the first frost', 'next spring', 'after a vote on Tuesday', 'for the first time since 1987',
  'at a cost of $410,000', 'in spite of a petition', 'on the advice of its lawyers', 'without a hearing', 'over two winters',
  'if the state agrees', 'while the road is up', 'in a meeting that lasted four hours', 'with money left over from last year',
];

// prettier-ignore
export const said = [
  'Nobody had asked us', 'It has been on the list for eleven years', 'You can’t run a town on good weather', 'We counted twice',
  'I would rather be late than wrong', 'The figures are public and nobody reads them', 'It looks worse from the water', 'That is what the reserve is for',
  'We are not the first to try it', 'My grandfather said the same', 'There is no hurry, and that is the trouble', 'It will cost what it costs',
];

// prettier-ignore
export const people = [
  'Lourdes Pham, 46, who works on the belt', 'Abel Nwosu, 52, a fisherman', 'Phyllis Tolliver, the chairwoman', 'Emil Sand, who keeps the minutes',
  'Renate Osei, an engineer with the county', 'Walt Kimura, who drives the early bus', 'the board’s clerk, Ida Vance', 'Marta Quill, a teacher',
  'Sandor Pell, 80, a retired pilot', 'Beatrix Lund, a hearing officer', 'Councilman Theo Marsh', 'Zoe Blum, who owns a café on the quay',
];

// prettier-ignore
export const openings = [
  'For most of the year', 'On paper', 'According to a report of 62 pages', 'As far as anyone can tell', 'Three weeks ago', 'At the same meeting',
  'In the county’s own figures', 'Since the flood of 2019', 'On a windless morning', 'Twice in the last decade', 'Under the draft', 'In practice',
];

// prettier-ignore
export const remarks = [
  'the two sides have kept separate books', 'the lights stay on until eleven', 'about one resident in nine has signed', 'the estimate has tripled',
  'the plan runs to a single page', 'nobody has inspected the foundations', 'the ferry carries fewer than forty people a day', 'the gate is locked with a bicycle chain',
  'a committee meets on the first Monday', 'the money has been there all along', 'the neighbors hear it through the wall', 'the last repair held for six winters',
  'the contractor has asked for another month', 'the water stands a foot higher than it did', 'the rent is paid in firewood', 'every chair has been counted',
];
