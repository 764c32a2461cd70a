/** What costs most to read of all that was tried, without end, and the language that it is read as. */
export const worstParts: [part: string, lang: string][] = [
  ['삼성 ', 'ko'],
  ['삼성(', 'ko'],
  ['三星/', 'zh'],
  ['"삼성" ', 'ko'],
  ['The “삼성 삼성 Samsung ', 'en'],
  ['ROK\n', 'en'],
  ['China\n', 'en'],
  ['United States\n', 'en'],
  ['R1\n', 'en'],
  ['R1. ', 'en'],
  ['Lee, ', 'en'],
  ['US, Mr ', 'en'],
  ['ROK of ROK in the ROK ', 'en'],
];

/** The same of names that a reader has kept: of AB, CGA, Signal Hill and a person called Hill. */
export const worstKeptParts: [part: string, lang: string][] = [
  ['AB\nAB, ', 'ja'],
  ['AB CGA. ', 'en'],
  ['Lee  Hill-', 'en'],
];

/** Such a text, as long as the longest that pages send. */
export const worstText = (part: string): string =>
  part.repeat(Math.ceil(2_000 / part.length)).slice(0, 2_000);
