import { functionWords } from '../../detect/words/word-lists.ts';
import { kindOfNoun } from '../names/runs/quoted.ts';
import { isDemonym, isKin, isMaker, isPersonNoun, isTitle } from '../names/words/word-knowledge.ts';
import type { Line, Token } from '../text/tokens.ts';
import { headOf, isVerb } from './behind.ts';
import {
  articles,
  isWord,
  leadsIn,
  owners,
  type Phrase,
  parts,
  startOfCapitals,
  type TitledName,
} from './phrase.ts';

const courtesy =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|st|baroness|mme|mlle|m|herr|frau|don|doña|datuk|dato|sheikh|sister|brother|father|rev|reverend)\.?$/;

/** A rank that is written small is a word for how large something is: a major Warhol show. */
const isGrade = ({ text }: Token) => /^(?:major|minor)$/.test(text);

/** In front of a body they are adjectives: the state Ethics Commission. */
export const adjectival =
  /^(?:state|county|city|district|province|country|town|village|police|union|court|region|school|college|university|bank|press|media|army|party)$/;

/** Maximum distance, in words, of the start of a phrase before a name. */
const reach = 12;

/** What stands in front of a name and says who it is: "battery maker Anchor", "its chief executive, Idris Bello". */
export function phrasesBefore(place: TitledName): Phrase[] {
  return [...adjacent(place), ...officeOf(place), ...townOf(place), ...beforeComma(place), ...called(place)];
}

/** "Board chair April Summers", "the research ship Fridtjof Amundsen". */
function adjacent({ line, from }: TitledName): Phrase[] {
  const { tokens } = line;
  const skip = skipCourtesy(line, from, false);
  let begin = skip;
  while (begin > 0 && from - begin < reach && isJoined(tokens[begin])) {
    if (describes(tokens, begin - 1)) begin--;
    else if (isInsideName(tokens, begin)) begin -= 2;
    else break;
  }
  if (begin === skip) return [];
  const last = tokens[skip - 1] as Token;
  const kind = kindOfNoun(last.low) ?? (isTitle(last.low) ? 'person' : undefined);
  if (!kind || last.isPossessive || adjectival.test(last.low)) return [];
  // "To watch Chelsea".
  if (skip - begin === 1 && isWord(tokens[skip - 2], /^(?:to|will|would|can|could|must)$/)) return [];
  // An article of a phrase is not of what is said.
  while (
    begin < skip - 1 &&
    (articles.test((tokens[begin] as Token).low) || functionWords.has((tokens[begin] as Token).low)) &&
    !owners.test((tokens[begin] as Token).low)
  )
    begin++;
  const words = tokens.slice(begin, skip);
  if (words.every(({ low }) => courtesy.test(low)) || isGrade(last)) return [];
  const isOwned =
    begin > 0 &&
    owners.test((tokens[begin - 1] as Token).low) &&
    isJoined(tokens[begin]) &&
    isKin((tokens[begin] as Token).low);
  return [
    {
      line,
      from: isOwned ? begin - 1 : begin,
      to: skip,
      kind: isMaker(last.low) ? undefined : kind,
      weight: skip - begin > 1 ? 3.3 : 2.9,
      isPlural: /s$/.test(last.low),
    },
  ];
}

/** "University of Texas president": the word before is the "of" of a longer name. */
const isInsideName = (tokens: readonly Token[], at: number) =>
  at > 1 &&
  tokens[at]!.isCapital &&
  isWord(tokens[at - 1], /^of$/) &&
  tokens[at - 2]!.isCapital &&
  isJoined(tokens[at - 1]);

const isJoined = (token: Token | undefined) => token !== undefined && /^\]?\s["“‘]?$/.test(token.gap);

/** "The port city of Beira", "the district of Nicoadala". */
function townOf({ line, from }: TitledName): Phrase[] {
  const { tokens } = line;
  if (!isWord(tokens[from - 1], /^of$/) || !isJoined(tokens[from]) || !isJoined(tokens[from - 1])) return [];
  const noun = tokens[from - 2];
  if (!noun || noun.isCapital || noun.isPossessive || kindOfNoun(noun.low) !== 'place' || /s$/.test(noun.low))
    return [];
  let begin = from - 2;
  while (begin > 0 && from - begin < 6 && isJoined(tokens[begin]) && describes(tokens, begin - 1)) begin--;
  if (!isWord(tokens[begin - 1], articles)) return [];
  return [{ line, from: begin, to: from - 1, kind: 'place', weight: 2.3 }];
}

/** "Governor of Washington Chris Gregoire": an office, and behind it the name of whose it is, directly before the name. */
function officeOf({ line, from }: TitledName): Phrase[] {
  const { tokens } = line;
  const skip = skipCourtesy(line, from, false);
  const last = tokens[skip - 1];
  if (!last?.isCapital || last.isPossessive || isPersonNoun(last.low) || isTitle(last.low)) return [];
  let isLed = false;
  for (let at = skip - 1; at >= Math.max(0, skip - reach); at--) {
    const token = tokens[at] as Token;
    if (!/^\]?\s$/.test((tokens[at + 1] as Token).gap) && !/^\s-\s$/.test((tokens[at + 1] as Token).gap))
      return [];
    if (isLed && (isPersonNoun(token.low) || isTitle(token.low)) && !token.isPossessive) {
      let begin = at;
      while (begin > 0 && at - begin < 4 && isJoined(tokens[begin]) && describes(tokens, begin - 1)) begin--;
      return [{ line, from: begin, to: skip, kind: 'person', weight: 3.1 }];
    }
    const isJoin = /^(?:of|at|for|in|to|on|the|and)$/.test(token.low);
    isLed ||= /^(?:of|at|for|in|to)$/.test(token.low);
    if (!token.isCapital && !isJoin && !(isLed && token.tags.has('Noun'))) return [];
  }
  return [];
}

/** Whether a word can stand in such a phrase. */
export function describes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (owners.test(token.low) || articles.test(token.low) || leadsIn.test(token.low)) return false;
  if (
    /^(?:former|then|ex|late|acting|interim|deputy|vice|chief|senior|assistant|associate|current|longtime|retired|only|first|second|third)$/.test(
      token.low,
    )
  )
    return true;
  if (token.isPossessive) return at > 0 || token.isCapital;
  if (functionWords.has(token.low) || /^(?:said|says|called|named)$/.test(token.low)) return false;
  if (token.isCapital)
    return (
      isTitle(token.low) ||
      isPersonNoun(token.low) ||
      isDemonym(token.low) ||
      at === 0 ||
      /^\p{Lu}/u.test(token.text)
    );
  return !isVerb(token) && !token.tags.has('Preposition') && !token.tags.has('Conjunction');
}

function skipCourtesy({ tokens }: Line, from: number, skipsArticle = true): number {
  let at = from;
  while (
    at > 0 &&
    /^\.?\s["“‘]?$/.test((tokens[at] as Token).gap) &&
    (courtesy.test((tokens[at - 1] as Token).low) ||
      (skipsArticle && (tokens[at - 1] as Token).text === 'the'))
  )
    at--;
  return at;
}

/** "his wife, Dr Ngozi Penhallow", "two tankers, the Nordic Larch". */
function beforeComma({ line, from, to }: TitledName): Phrase[] {
  const { tokens, rest } = line;
  const start = skipCourtesy(line, from);
  if (start === 0 || !/^,\s["“‘']?$/.test((tokens[start] as Token).gap)) return [];
  const behind = tokens[to]?.gap ?? rest;
  const begin = phraseStart(line, start - 1);
  if (begin === undefined) return [];
  // "The prime minister, Najib Razak said": only what begins a clause is of the name that a verb follows.
  const isClause = begin === 0 || /,/.test((tokens[begin] as Token).gap);
  if (
    !/^["”’']*(?:[,.;:!?)]|\s[–—(]|$)/.test(behind) &&
    !isWord(tokens[to], /^(?:and|or|to|in|for|on|as|at)$/) &&
    !(isClause && isWord(tokens[to], /^(?:said|says|told|has|had|is|was|will|would|also)$/))
  )
    return [];
  const opener = tokens[begin] as Token;
  const isOwner = owners.test(opener.low);
  const head = headOf(tokens, begin, start);
  if (!head) return [];
  const headWord = tokens[head.at] as Token;
  const keepsOwner =
    (isOwner && (isKin(headWord.low) || /^(?:lawyer|producer)$/.test(headWord.low))) ||
    !(articles.test(opener.low) || isOwner);
  const first = keepsOwner ? begin : begin + 1;
  return first < start
    ? [
        {
          line,
          from: first,
          to: start,
          kind: isMaker(headWord.low) ? undefined : head.kind,
          weight: 3.2,
          isPlural: /s$/.test(headWord.low),
        },
      ]
    : [];
}

/** Where the phrase begins that ends at a word: at its article, its owner, or where the sentence begins. */
function phraseStart({ tokens }: Line, end: number): number | undefined {
  for (let at = end; at >= Math.max(0, end - reach); at--) {
    const token = tokens[at] as Token;
    if (at < end && !/^\s$/.test((tokens[at + 1] as Token).gap)) return undefined;
    // "The president of the Lombardy region": the phrase begins further in front.
    if (isWord(token, /^(?:an?|the)$/) && isWord(tokens[at - 1], /^of$/) && /^\s$/.test(token.gap)) continue;
    if (
      articles.test(token.low) ||
      owners.test(token.low) ||
      /^(?:two|three|four|five|several|both)$/.test(token.low)
    )
      return at;
    if (token.isPossessive && at < end) {
      const owner = startOfCapitals(tokens, at);
      // "The company's chief executive", "the Afghan team's coach".
      const article = [owner - 1, owner - 2].find(
        (before) =>
          isWord(tokens[before], /^(?:the|an?)$/) &&
          tokens.slice(before + 1, owner + 1).every(({ gap }) => !parts(gap)),
      );
      return article ?? owner;
    }
    if (leadsIn.test(token.low)) return at < end ? at + 1 : undefined;
    if (isVerb(token) || /^(?:and|but|or|that|said|says)$/.test(token.low)) return undefined;
    if (at === 0) return kindOfNoun((tokens[end] as Token).low) || isOffice(tokens, end) ? 0 : undefined;
  }
  return undefined;
}

/** "Co-founder of Google, Sergey Brin,": whether a sentence begins with an office without an article. */
const isOffice = (tokens: readonly Token[], end: number) => {
  const at = tokens.findIndex(({ low }) => /^(?:of|for|at)$/.test(low));
  return at > 0 && at < Math.min(4, end) && isPersonNoun((tokens[at - 1] as Token).low);
};

/** "a group called Keep Beecher", "the expedition, called Slow Fire". */
function called({ line, from }: TitledName): Phrase[] {
  const { tokens } = line;
  const hasArticle = tokens[from - 1]?.text === 'the';
  const at = hasArticle ? from - 2 : from - 1;
  const verb = tokens[at];
  if (
    !verb ||
    !isWord(verb, /^(?:called|named|titled|entitled|dubbed|nicknamed|as)$/) ||
    !/^\s["“‘]?$/.test((tokens[from] as Token).gap)
  )
    return [];
  let end = at;
  if (verb.low === 'as') {
    if (!isWord(tokens[at - 1], /^known$/)) return [];
    end = at - 1;
  }
  if (end === 0 || !/^,?\s$/.test((tokens[end] as Token).gap)) return [];
  const begin = phraseStart(line, end - 1);
  if (begin === undefined) return [];
  const head = headOf(tokens, begin, end);
  const first = articles.test((tokens[begin] as Token).low) ? begin + 1 : begin;
  return head && first < end ? [{ line, from: first, to: end, kind: head.kind, weight: 3.2 }] : [];
}
