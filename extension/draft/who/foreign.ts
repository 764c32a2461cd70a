import { foreignNoun, foreignWords } from '../names/words/foreign-words.ts';
import type { Token } from '../text/tokens.ts';
import { type Phrase, phraseEnd, type TitledName } from './phrase.ts';

const article =
  /^(?:le|la|les|l|un|une|el|los|las|una?|uno|il|lo|gli|i|o|os|as|um|uma|der|die|das|den|dem|des|ein|eine|einer|einem|einen|de|het|een)$/;

/** Maximum distance, in words, of the start of a phrase before a name. */
const reach = 9;

/** What says who a name is, in other languages than English: a noun beside it, or beside it behind a comma. */
export function foreignPhrases(place: TitledName): Phrase[] {
  return [...adjacent(place), ...beforeComma(place), ...behindComma(place)];
}

const isSpaced = (token: Token | undefined) => token !== undefined && /^\s?[«“„"]?\s?$/.test(token.gap);

/** "le maire Thibault Escande", "der Verein Stiller Berg", "la peintre catalane Núria Ferrer". */
function adjacent({ line, from }: TitledName): Phrase[] {
  const { tokens, lang } = line;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    if (!isSpaced(tokens[at + 1])) return [];
    const token = tokens[at] as Token;
    if (foreignWords[lang]?.honorifics.has(token.low)) return [];
    const kind = foreignNoun(token.low, lang);
    if (kind) return [{ line, from: at, to: from, kind, weight: 3 - (from - at) * 0.1 }];
    if (token.isCapital || article.test(token.low)) return [];
  }
  return [];
}

/** "La presidenta del club, Amparo Zubiri,". */
function beforeComma({ line, from, to }: TitledName): Phrase[] {
  const { tokens, lang, rest } = line;
  const start = foreignWords[lang]?.honorifics.has(tokens[from - 1]?.low ?? '') ? from - 1 : from;
  if (start === 0 || !/^,\s[«“„"]?\s?$/.test((tokens[start] as Token).gap)) return [];
  if (!/^[»“”"]?(?:[,.;:]|\s|$)/.test(tokens[to]?.gap ?? rest)) return [];
  let found: Phrase[] = [];
  for (let at = start - 1; at >= Math.max(0, start - reach); at--) {
    const kind = foreignNoun((tokens[at] as Token).low, lang);
    if (kind) found = [{ line, from: at, to: start, kind, weight: 2.8 }];
    if (!/^\s?$/.test((tokens[at] as Token).gap)) break;
  }
  return found;
}

/** "Obkircher, eine pensionierte Lehrerin,". */
function behindComma({ line, to }: TitledName): Phrase[] {
  const { tokens, lang } = line;
  const first = tokens[to];
  if (!first || !/^[»”"]?,\s$/.test(first.gap)) return [];
  const from = article.test(first.low) ? to + 1 : to;
  const end = phraseEnd(line, from, 16);
  const head = tokens.slice(from, Math.min(end, from + 4)).find((token) => foreignNoun(token.low, lang));
  return head && end > from ? [{ line, from, to: end, kind: foreignNoun(head.low, lang), weight: 2.9 }] : [];
}
