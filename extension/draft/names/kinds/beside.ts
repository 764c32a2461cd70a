import type { Token } from '../../text/tokens.ts';
import type { Occurrence } from '../runs/candidates.ts';
import { kindOfNoun } from '../runs/quoted.ts';
import { honorifics } from '../words/word-kinds.ts';
import { isGivenName, isKin, isKnownPlace, isMaker, isPersonNoun, isUsual } from '../words/word-knowledge.ts';
import { gapAfter, gapBefore, wordsAfter, wordsBefore } from './context.ts';
import type { Scores } from './scores.ts';

const adjectival =
  /^(?:state|county|city|district|province|country|town|village|police|union|court|region|school|college|university|bank|press|media|army|party)$/;
const speech =
  /^(?:said|says|told|added|asked|wrote|recalled|replied|explained|argued|argues|thinks|joked|insisted|admitted|laughed|laughs|remembers|remembered|tweeted|testified|believes|warned|warns)$/;
const joining =
  /^(?:joined|joins|founded|co-founded|runs|ran|heads|headed|leads|led|chairs|chaired|owns|acquired|acquire|buy|bought|sued)$/;

/** Adds what the words beside a name say of its kind. */
export function addBeside(scores: Scores, occurrence: Occurrence): void {
  const before = wordsBefore(occurrence, 5);
  const after = wordsAfter(occurrence, 4);
  const [previous, second, third] = before;
  const [next] = after;
  const last = occurrence.line.tokens[occurrence.to - 1];
  const first = occurrence.line.tokens[occurrence.from];
  const isBehindMaker = previous && isMaker(previous.low) && !previous.isPossessive;
  // Developer Alex Kontos, chip designer Qentra: who makes something is a person or a firm, as the name says.
  if (isBehindMaker) {
    const isPerson = isGivenName(first?.low ?? '') && occurrence.to - occurrence.from > 1;
    scores.person += isPerson ? 4 : 2;
    scores.organization += isPerson ? 0 : 2.5;
  } else if (previous) addPrevious(scores, previous, second, third, before, next);
  addAmongWords(scores, occurrence);
  if (next) {
    // Valve asked: what is an ordinary word, too, is a firm as often.
    const word = occurrence.line.tokens[occurrence.from];
    const isWord =
      occurrence.to - occurrence.from === 1 &&
      word !== undefined &&
      isUsual(word.low) &&
      !isGivenName(word.low);
    if (speech.test(next.low)) scores.person += isWord ? 0.4 : 1;
    if (/^(?:said|says)$/.test(next.low)) scores.organization += 0.5;
    if (
      /^(?:announced|agreed|declined|sells|makes|employs|operates|reported|launched|released|unveiled|acquired|manages|published)$/.test(
        next.low,
      )
    )
      scores.organization += 1;
    if (
      /^(?:scored|wept|smiled|laughed|played|grew|married|studied|died|sat|sang|learned|joined|retired)$/.test(
        next.low,
      )
    )
      scores.person += 0.8;
    const kind = kindOfNoun(next.low);
    if (kind && kind !== 'person' && !next.isCapital && !last?.isPossessive)
      scores[kind] += kind === 'product' ? 1.2 : 0.8;
  }
  const gap = gapAfter(occurrence);
  const behind = occurrence.line.tokens[occurrence.to];
  if (last?.isPossessive) {
    const owned = after.slice(0, 4).map(({ low }) => low);
    if (
      owned.some((low) =>
        /^(?:chairman|chairwoman|chair|chief|founder|co-founder|ceo|director|president|spokesman|spokeswoman|spokesperson|shares|managing|headquarters|board|profits?|owner|boss|staff|customers|shareholders)$/.test(
          low,
        ),
      )
    )
      scores.organization += 1.6;
    if (
      owned.some((low) =>
        /^(?:capital|coast|population|government|prime|parliament|king|queen|economy|harbour|port|border|army|mayor)$/.test(
          low,
        ),
      )
    )
      scores.place += 1.2;
    if (
      owned.some(
        (low) =>
          isKin(low) ||
          /^(?:lawyer|death|career|book|memoir|home|body|hands?|face|eyes|voice|life)$/.test(low),
      )
    )
      scores.person += 1.2;
  }
  if (/^,\s$/.test(gap) && behind) {
    if (
      /^\d{1,3}$/.test(behind.text) &&
      /^[,.]|^\s*$/.test(occurrence.line.tokens[occurrence.to + 1]?.gap ?? occurrence.line.rest)
    )
      scores.person += 3;
    if (/^(?:who|whose)$/.test(behind.low)) scores.person += 1.6;
    if (behind.low === 'which') scores.organization += 0.4;
    // "Irving, Texas,": where a place lies stands behind it.
    const rest = occurrence.line.tokens[occurrence.to + 1]?.gap ?? occurrence.line.rest;
    if (behind.isCapital && isKnownPlace(behind.low)) scores.place += /^(?:[,.;)]|$)/.test(rest) ? 2.5 : 0.5;
    addApposition(scores, occurrence, occurrence.to);
  }
  if (/^\s(?:[–—-])\s$/.test(gap)) addApposition(scores, occurrence, occurrence.to);
  if (/^\s\($/.test(gap) && behind && /^\p{Lu}{2,6}$/u.test(behind.text)) scores.organization += 2;
  if (next && /^(?:is|was|are|were)$/.test(next.low)) addApposition(scores, occurrence, occurrence.to + 1);
  const article = occurrence.line.tokens[occurrence.from - 1];
  const hasArticle = article?.low === 'the' && !article.isCapital;
  // "In an article, Caltech astronomer X": what stands behind it is said, not what stands before.
  const isOfNext = next !== undefined && !next.isCapital && isPersonNoun(next.low);
  if (!isOfNext && /^,\s["“‘]?$/.test(hasArticle ? article.gap : gapBefore(occurrence)))
    addNounBefore(scores, occurrence, occurrence.from - (hasArticle ? 2 : 1));
}

function addPrevious(
  scores: Scores,
  previous: Token,
  second: Token | undefined,
  third: Token | undefined,
  before: readonly Token[],
  next: Token | undefined,
): void {
  const low = previous.low.replace(/\.$/, '');
  if (honorifics.has(low) && previous.isCapital) scores.person += 4;
  // The Monti government, the Cruise video: the article is of what follows.
  const isOfNext = next !== undefined && !next.isCapital && next.tags.has('Noun');
  if (low === 'the' && !previous.isCapital && !isOfNext) scores.person -= 2.5;
  if (
    low === 'the' &&
    /^(?:government|administration|presidency|cabinet|family|campaign|era)$/.test(next?.low ?? '')
  )
    scores.person += 1;
  if (low === 'the' && second) {
    const kind = kindOfNoun(second.low);
    // "a tug, the Big Norma" is read with its comma elsewhere; here "of the", "for the".
    if (kind === undefined && /^(?:at|for|by)$/.test(second.low)) scores.organization += 0.4;
    if (/^(?:in|near|on|across|along|into)$/.test(second.low)) scores.place += 0.4;
  }
  // "To watch Chelsea" is no watch.
  const isVerbOnly =
    (previous.tags.has('Verb') && !previous.tags.has('Noun')) ||
    (second !== undefined && /^(?:to|will|would|can|could|must)$/.test(second.low));
  const noun = (previous.isCapital && !isPersonNoun(low)) || isVerbOnly ? undefined : kindOfNoun(low);
  if (/-(?:based|listed|owned|headquartered)$/.test(low)) scores.organization += 2.5;
  if (noun && !previous.isPossessive && !adjectival.test(low)) scores[noun] += 4;
  if (/^(?:in|near)$/.test(low)) scores.place += 1.4;
  if (/^(?:from|to|around|across|outside|towards?|between|into|via)$/.test(low)) scores.place += 0.3;
  if (/^(?:at)$/.test(low)) scores.organization += 0.6;
  if (low === 'of' && second) {
    if (
      /^(?:north|south|east|west|city|town|village|port|outskirts|people|mayor|coast|streets|residents|state|district|suburb|province)$/.test(
        second.low,
      )
    )
      scores.place += 2;
    else if (
      /^(?:chairman|chairwoman|chair|president|head|director|founder|spokesman|spokeswoman|spokesperson|member|members|boss|owner|shares|units?|employees?|general|secretary|co-founder|customers)$/.test(
        second.low,
      )
    )
      scores.organization += 1;
  }
  if (low === 'of' && /^(?:subsidiary|division|arm|affiliate|branch)$/.test(second?.low ?? ''))
    scores.organization += 2.5;
  if (/^(?:spokesman|spokeswoman|spokesperson)$/.test(second?.low ?? '') && low === 'for')
    scores.organization += 2;
  if (low === 'for' && /^(?:works?|worked|working|plays?|played|wrote|writes)$/.test(second?.low ?? ''))
    scores.organization += 1;
  if (joining.test(low)) scores.organization += 0.6;
  if (/^(?:watched|directed|read|reads|published|wrote|composed|filmed|starred)$/.test(low))
    scores.work += 0.8;
  if (/^(?:called|named|titled|dubbed)$/.test(low)) {
    const kind = [second, third, before[3]].map((token) => token && kindOfNoun(token.low)).find((one) => one);
    if (kind) scores[kind] += 3;
  }
  if (isKin(low)) scores.person += 2;
  if (low === 'name' && /^(?:the|brand)$/.test(second?.low ?? '')) scores.product += 3;
}

/** What the words of the sentence say of a name that they are about: published in, played on. */
function addAmongWords(scores: Scores, { line, from }: Occurrence): void {
  if (line.tokens[from - 1]?.low !== 'in') return;
  if (
    line.tokens
      .slice(Math.max(0, from - 7), from)
      .some(({ low }) => /^(?:published|appeared|appears)$/.test(low))
  ) {
    scores.work += 2;
    scores.place -= 1.4;
  }
}

/** What the words behind a name say it is: ", a maker of", "is the". */
function addApposition(scores: Scores, { line }: Occurrence, from: number): void {
  const start = line.tokens[from];
  if (!start) return;
  if (
    !/^(?:an?|the|one|its|his|her|their|our|my|former|then)$/.test(start.low) &&
    (start.isCapital || !kindOfNoun(start.low))
  )
    return;
  const head = headBehind(line.tokens, from);
  const kind = head && kindOfNoun(head.low);
  // A designer of chips is a firm as often as a person.
  if (head && isMaker(head.low)) {
    scores.person += 1.5;
    scores.organization += 1.5;
  } else if (kind) scores[kind] += 3;
}

/** The noun that a phrase from a word on is about: the last of its words before "of", "that" or a mark. */
function headBehind(tokens: readonly Token[], from: number): Token | undefined {
  let head: Token | undefined;
  for (let at = from; at < Math.min(tokens.length, from + 10); at++) {
    const token = tokens[at] as Token;
    if (at > from && token.gap !== ' ') break;
    if (
      /^(?:of|that|who|which|whose|from|in|at|for|with|by|on|to|and|when|where|built|made|based|run|owned|called|known)$/.test(
        token.low,
      ) &&
      head
    )
      break;
    if (!token.isCapital && kindOfNoun(token.low) && !token.isPossessive) head = token;
  }
  return head;
}

/** "its chief executive, Idris Bello", "a cinema in Yerevan, the Kino Nairi": what the phrase in front of the comma is about. */
function addNounBefore(scores: Scores, { line }: Occurrence, at: number): void {
  for (let from = at; from >= Math.max(0, at - 8); from--) {
    const token = line.tokens[from] as Token;
    const next = line.tokens[from + 1];
    if (from < at && next && !/^\s$/.test(next.gap)) return;
    // The president of the Lombardy region, Roberto Maroni: the phrase begins further in front.
    if (
      /^(?:an?|the)$/.test(token.low) &&
      /^(?:of|for)$/.test(line.tokens[from - 1]?.low ?? '') &&
      token.gap === ' '
    )
      continue;
    if (
      /^(?:an?|the|its|his|her|their|our|my|your|whose|two|three|four|one|another)$/.test(token.low) ||
      token.isPossessive
    ) {
      const head = from < at ? headBehind(line.tokens.slice(0, at + 1), from + 1) : undefined;
      const kind = head && !head.isCapital ? kindOfNoun(head.low) : undefined;
      if (kind) scores[kind] += 2.5;
      return;
    }
  }
}
