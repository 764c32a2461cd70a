import { kindOfNoun } from '../names/runs/quoted.ts';
import type { FoundKind } from '../names/words/word-kinds.ts';
import { isMaker, isPersonNoun } from '../names/words/word-knowledge.ts';
import type { Line, Token } from '../text/tokens.ts';
import {
  articles,
  isWord,
  leadsIn,
  owners,
  type Phrase,
  phraseEnd,
  saying,
  type TitledName,
} from './phrase.ts';

/** No phrase is longer, in words. */
const maxWords = 24;

/** What stands behind a name and says who it is: ", a nurse", ", who chairs", "is a". */
export function phrasesBehind(place: TitledName): Phrase[] {
  const { line, to } = place;
  const { tokens } = line;
  let at = to;
  // The EFF's name in brackets stands between.
  if (isShortInBrackets(line, at)) at++;
  const first = tokens[at];
  if (!first) return [];
  if (/^\)?\s$/.test(first.gap) && !first.isCapital) {
    const noun = nounBehind({ line, from: place.from, to: at });
    if (noun) return [noun];
  }
  if (/^\)?\s$/.test(first.gap) && isWord(first, /^(?:is|was|are|were)$/))
    return copula({ line, from: to, to: at + 1 });
  if (!/^["”’')]?(?:,["”’']?\s|\s[–—-]\s|\s\()["“]?$/.test(first.gap)) return [];
  // Her age stands between.
  if (/^\d{1,3}$/.test(first.text) && tokens[at + 1]?.gap.startsWith(',')) at++;
  const start = tokens[at];
  if (!start || (at > to && !/^,\s$/.test(start.gap))) return [];
  const isBracket = /\($/.test(first.gap);
  if (isWord(start, /^(?:who|which|whose)$/)) return relative({ line, from: to, to: at });
  if (isBracket && !articles.test(start.low)) return [];
  return apposition({ line, from: to, to: at });
}

const isShortInBrackets = ({ tokens, rest }: Line, at: number) =>
  tokens[at]?.gap === ' (' &&
  /^\p{Lu}[\p{L}\d]{1,7}$/u.test(tokens[at]?.text ?? '') &&
  /^\)/.test(tokens[at + 1]?.gap ?? rest);

/** "The Hells Angels biker gang": the noun behind a name, with an adjective or a noun between. */
function nounBehind({ line, from, to }: TitledName): Phrase | undefined {
  const { tokens } = line;
  if (tokens[to - 1]?.isPossessive) return undefined;
  const isDefinite = isWord(tokens[from - 1], /^the$/);
  for (let at = to; at < Math.min(tokens.length, to + 3); at++) {
    const token = tokens[at] as Token;
    if (at > to && !/^\s$/.test(token.gap)) return undefined;
    if (token.isCapital || token.isPossessive || isVerb(token)) return undefined;
    const kind = kindOfNoun(token.low);
    const next = tokens[at + 1];
    const goesOn = next && /^\s$/.test(next.gap) && !next.isCapital && kindOfNoun(next.low) !== undefined;
    if (/^(?:street|side|unit|department|program|programme|line|site|home|police)$/.test(token.low))
      return undefined;
    if (kind && kind !== 'person' && !goesOn && !/[^s]s$/.test(token.low))
      return { line, from: to, to: at + 1, kind, weight: isDefinite ? 2.2 : 1.5 };
    if (!token.tags.has('Adjective') && !token.tags.has('Noun')) return undefined;
  }
  return undefined;
}

/** "X is a marine biologist at": what is said with "is" and an article. */
function copula({ line, to: at }: TitledName): Phrase[] {
  const { tokens } = line;
  let from = at;
  if (isWord(tokens[from], /^(?:also|now|then|still|once|itself|himself|herself)$/)) from++;
  if (!isWord(tokens[from], /^(?:an?|the|one)$/)) return [];
  const to = phraseEnd(line, from, maxWords);
  const isOne = isOneOf(tokens, from);
  const begin = isOne ? from : from + 1;
  // The noun stands behind the "of".
  const head = headOf(tokens, isOne ? from + 2 : begin, to);
  return head && to > begin ? [{ line, from: begin, to, kind: head.kind, weight: 2.4 }] : [];
}

/** "One of the best known", where "one" is no article. */
const isOneOf = (tokens: readonly Token[], at: number) =>
  isWord(tokens[at], /^one$/) && isWord(tokens[at + 1], /^of$/);

function relative({ line, to: from }: TitledName): Phrase[] {
  const { tokens } = line;
  const to = phraseEnd(line, from, maxWords);
  const who = tokens[from] as Token;
  if (to - from < 3 || isWord(tokens[from + 1], saying) || isWord(tokens[to - 1], /^(?:and|but|or)$/))
    return [];
  const kind: FoundKind | undefined = who.low === 'who' ? 'person' : undefined;
  const verb = tokens[from + (isWord(tokens[from + 1], /^(?:also|both|now|still|then|once)$/) ? 2 : 1)];
  // "Gdansk and Gothenburg, which use": it is said of several, or of what stands further before.
  if (who.low !== 'whose' && isOfSeveral(verb)) return [];
  // What lasts is in the present, what happened once is not.
  const lasts =
    isWord(
      verb,
      /^(?:is|are|has|chairs|leads|heads|runs|owns|manages|works|lives|plays|teaches|founded|created|directs|sits|serves|represents|maintains|studies|covers|makes|sells|holds)$/,
    ) || /[^s]s$/.test(verb?.low ?? '');
  return [{ line, from, to, kind, weight: lasts ? 1.8 : 1.2 }];
}

const isOfSeveral = (verb: Token | undefined) =>
  isWord(verb, /^(?:are|were|have|do)$/) ||
  (verb?.tags.has('Infinitive') === true && !/[^s]s$/.test(verb.low));

/** Whether what begins with a noun goes on to say what happened: "the first boat was turned", "the court heard". */
function isClause(
  tokens: readonly Token[],
  from: number,
  to: number,
  isVerbOf: (token: Token) => boolean,
): boolean {
  for (let at = from + 1; at < to; at++) {
    if (/^(?:that|who|which|whose|where|when)$/.test(tokens[at]!.low)) return false;
    if (isVerbOf(tokens[at]!)) return true;
  }
  return false;
}
const isAuxiliary = ({ low }: Token) =>
  /^(?:was|were|is|are|has|have|had|will|would|can|could|said)$/.test(low);

function apposition({ line, to: from }: TitledName): Phrase[] {
  const { tokens } = line;
  const start = tokens[from] as Token;
  const to = phraseEnd(line, from, maxWords);
  const last = tokens[to - 1] as Token;
  if (isWord(last, saying) || leadsIn.test(start.low)) return [];
  if (/^(?:with|by|in|at|on|for|from|after|before|during)$/.test(start.low)) return [];
  const hasArticle = articles.test(start.low) && !start.isCapital;
  const isOwned = owners.test(start.low);
  let begin = hasArticle && !isOneOf(tokens, from) ? from + 1 : from;
  while (isWord(tokens[begin], /^(?:then|now|once|also)$/) && begin < to - 1) begin++;
  const head = headOf(tokens, begin === from && hasArticle ? from + 2 : begin, to);
  if (hasArticle || isOwned) {
    if (isClause(tokens, begin, to, isAuxiliary)) return [];
    // "In Nicoadala, a bridge collapsed."
    if (isVerb(last) && last.tags.has('PastTense') && !/^,/.test(tokens[to]?.gap ?? line.rest)) return [];
    // "the United States, the": a phrase that is a name says nothing.
    const isSaid = tokens
      .slice(begin, to)
      .some((token) => !token.isCapital && [...token.tags].some((tag) => tag === 'Noun'));
    // "Kevin Conroy, the voice of Batman".
    const isOf = isWord(tokens[begin + 1], /^of$/) || isWord(tokens[begin + 2], /^of$/);
    if (!head && !((start.low !== 'the' || isOf) && isSaid)) return [];
    const kind = head && !isMaker(tokens[head.at]!.low) ? head.kind : undefined;
    return to > begin ? [{ line, from: begin, to, kind, weight: start.low === 'the' ? 3.1 : 3.4 }] : [];
  }
  // "chair of the CGA", "medical director of the trust", "Linden's asthma drug".
  if (!head || head.at > from + 4) return [];
  const isPhrase = to - from > 1 || isPersonNoun(start.low);
  return isPhrase && !isClause(tokens, from - 1, head.at, isVerb) && !isClause(tokens, head.at, to, isVerb)
    ? [
        {
          line,
          from: start.low === 'then' ? from + 1 : from,
          to,
          kind: isMaker(tokens[head.at]!.low) ? undefined : head.kind,
          weight: 3,
        },
      ]
    : [];
}

export const isVerb = (token: Token): boolean =>
  !token.isCapital &&
  [...token.tags].some((tag) => /^(?:Verb|Modal|Copula|Auxiliary)$/.test(tag)) &&
  !isPersonNoun(token.low) &&
  !token.tags.has('Gerund') &&
  !kindOfNoun(token.low);

/** The noun that a phrase is about: the last known one before "of", "that" or another clause. */
export function headOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { kind: FoundKind; at: number } | undefined {
  let head: { kind: FoundKind; at: number } | undefined;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (
      /^(?:of|that|who|which|whose|from|in|at|for|with|by|on|to|where|when|as|than|against|behind|built|made|based|run|called|known|named)$/.test(
        token.low,
      ) &&
      (head || at > from)
    )
      break;
    const kind = token.isPossessive ? undefined : kindOfNoun(token.low);
    // A noun with a capital is of a name, but for an office: Chairman of the Board.
    if (kind && token.isCapital && kind !== 'person') continue;
    if (kind)
      head = {
        kind: isPersonNoun(token.low) && at + 1 >= to ? (kind === 'person' ? 'person' : kind) : kind,
        at,
      };
  }
  return head;
}
