/** The cards of the gallery: a text, its date, and the words that are pointed at. Written for the project; the names in them are in the data. */
const QUIET = 'People who live along it waited in their cars until the evening, when the first lorries were let through to the other side of the bridge.';
export const documentOf = (inner: string, date: string | null = '2022-12-12', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title>${date === null ? '' : `<meta property="article:published_time" content="${date}T12:00:00Z">`}<style>:root{color-scheme:light dark} body{margin:0;font:18px/1.65 Georgia,'Noto Serif',serif} article{max-width:40em;padding:8px 24px 40px} h1{font-size:1.5em;line-height:1.25;margin:.4em 0}</style></head><body><main><article>${inner}</article></main></body></html>`;
export const STORY = `<h1>Traffic on the road to Khankendi</h1>
<p>Traffic on the Lachin corridor stopped on Monday, said Andrey Volkov, who commands the Russian peacekeepers there. ${QUIET}</p>
<p>A bus from Khankendi was turned round in the afternoon, and the mayor of Stepanakert, as he calls the city, asked for help.</p>
<p>There were tensions between Baku and the Kremlin over the road, and the fourth paragraph of the statement of 10 November 2020 gives the contingent five years.</p>
<p>The Prime Minister of Georgia offered to speak to both sides. Another bus left Stepanakert for Shusha at night.</p>`;
const about = (sentence: string): string => `<p>${sentence}</p><p>${QUIET}</p><p>${QUIET.replace('People', 'Others')}</p>`;

export interface Scene {
  name: string;
  /** null: the page has no date */
  date?: string | null;
  html: string;
  /** the words pointed at */
  at: string;
  nth?: number;
  /** A control of the card that is pressed before the picture. */
  press?: string;
}
export const CARDS: readonly Scene[] = [
  { name: 'place, town', html: STORY, at: 'Khankendi' },
  { name: 'place, area', html: about('The talks about Nagorno-Karabakh went on in Brussels with the same three people at the table.'), at: 'Nagorno-Karabakh' },
  { name: 'place, unit of two systems', html: about('Shelling was heard in the Martakert district of Nagorno-Karabakh in the morning, and the school was shut.'), at: 'Martakert district' },
  { name: 'place, unit with a quoted resolution', html: about('Families came back to the Kalbajar district of Azerbaijan and to Shusha with what they could carry on two lorries.'), at: 'Kalbajar district' },
  { name: 'place, corridor', html: STORY, at: 'Lachin corridor' },
  { name: 'place, route that nobody agrees on', html: about('Both sides spoke of the Zangezur corridor, and the railway said that nothing was built.'), at: 'Zangezur corridor' },
  { name: 'place, dissolved body', html: about('The Republic of Artsakh said that the gas had been cut off for the third day in a row.'), at: 'Republic of Artsakh' },
  { name: 'place, unit of the past', html: about('The Nagorno-Karabakh Autonomous Oblast had been abolished in 1991, the historian wrote.'), at: 'Nagorno-Karabakh Autonomous Oblast' },
  { name: 'place, within a week of a change', date: '2020-11-08', html: about('Fighting went on around Shusha on Sunday, both defence ministries said in the evening.'), at: 'Shusha' },
  { name: 'place, Abkhazia', html: about('A bus from Sukhumi was late by three hours, and nobody in the queue knew the reason.'), at: 'Sukhumi' },
  { name: 'official', html: STORY, at: 'Andrey Volkov' },
  { name: 'official, reported date', date: '2023-05-02', html: about('Andrey Volkov, the former commander of the Russian peacekeepers, has left for Moscow.'), at: 'Andrey Volkov' },
  { name: 'official, acting holder', date: '2022-02-15', html: about('Acting President Alen Simonyan of Armenia signed the law after parliament had voted.'), at: 'Alen Simonyan' },
  { name: 'official, several offices', html: about('Nikol Pashinyan, the prime minister of Armenia, spoke to reporters in Yerevan on Monday.'), at: 'Nikol Pashinyan' },
  { name: 'office by role', html: STORY, at: 'Prime Minister of Georgia' },
  { name: 'office, acting holder', date: '2022-02-15', html: about('The President of Armenia received the drivers, and the road was opened again on Tuesday.'), at: 'President of Armenia' },
  { name: 'office, newer than the data', date: '2026-11-20', html: about('The Prime Minister of Georgia received the drivers, and the road was opened on Tuesday.'), at: 'Prime Minister of Georgia' },
  { name: 'agreement, clause', html: STORY, at: 'fourth paragraph of the statement' },
  { name: 'agreement, no clause cited', html: about('The Bishkek protocol was signed by the heads of the parliaments and is quoted to this day.'), at: 'Bishkek protocol' },
  { name: 'agreement, resolution', html: about('The UN Security Council adopted Resolution 853 in the summer, and three others after it.'), at: 'Resolution 853' },
  { name: 'agreement, group of resolutions', html: about('The four UN Security Council resolutions have not been carried out, the ministry said.'), at: 'four UN Security Council resolutions' },
  { name: 'agreement, proposal', html: about('The Madrid principles were handed to the ministers again at the meeting in Paris.'), at: 'Madrid principles' },
  { name: 'metonym', html: STORY, at: 'Baku' },
  { name: 'metonym, building', html: STORY, at: 'Kremlin' },
  { name: 'ambiguous', date: '2018-05-08', html: about('The Prime Minister of Armenia spoke to the crowd in the square before parliament met.'), at: 'Prime Minister of Armenia' },
  { name: 'no article date, place', date: null, html: STORY, at: 'Khankendi' },
  { name: 'no article date, official', date: null, html: STORY, at: 'Andrey Volkov' },
  { name: 'nested, with Back', html: STORY, at: 'Prime Minister of Georgia', press: 'Irakli Garibashvili' },
  { name: 'menu', html: STORY, at: 'Khankendi', press: 'More' },
];
/** Those that are looked at in every variant. */
export const EVERYWHERE: readonly string[] = ['place, town', 'official', 'agreement, clause', 'metonym', 'office by role', 'ambiguous'];
