import type { Line, Token } from '../../text/tokens.ts';
import { forHeads, kindHeads, noNames, ofHeads, onHeads } from '../words/word-kinds.ts';
import {
  isCountry,
  isDemonym,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isPersonNoun,
  isTitle,
  isUsual,
} from '../words/word-knowledge.ts';
import { type CapitalEvidence, isFirst } from './evidence.ts';

/** Two runs of capitals with a small word between them: tokens `[from, to)` and `[start, end)` of a line. */
export interface Pair {
  line: Line;
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Whether both are one name: Bank of England, Securities and Exchange Commission, and not Thorne Robotics of Halifax. */
export function goesOn({ line, from, to, start, end }: Pair, evidence: CapitalEvidence): boolean {
  const { tokens } = line;
  const small = tokens[to] as Token;
  const whole = tokens.slice(from, to);
  const left = (whole[0] as Token).text === 'The' && whole.length > 1 ? whole.slice(1) : whole;
  const right = tokens.slice(start, end);
  const head = left.at(-1) as Token;
  // The Well at Touba: a capital article inside a sentence begins the title of something.
  const isTitled = left !== whole && !isFirst(line, from);
  if (isTitled && /^(?:of|for)$/.test(small.low) && right.length < 4) return true;
  // The Globe and Mail.
  if (isTitled && small.low === 'and' && right.length === 1 && right.every(({ low }) => isUsual(low)))
    return true;
  const alone =
    left.length === 1 &&
    isUsual(head.low) &&
    !(left === whole && isFirst(line, from) && evidence.capital(head) === 0);
  if (small.low === 'of') return joinsWithOf(line, from, head, alone, right, left);
  // Council on Foreign Relations, Campaign Against Arms Trade.
  if (/^(?:on|against)$/.test(small.low))
    return (
      (onHeads.has(head.low) || (small.low === 'against' && forHeads.has(head.low))) &&
      !head.isPossessive &&
      right.some(({ low }) => isUsual(low) || isDemonym(low)) &&
      !right.some(({ low }) => isKnownPlace(low))
    );
  // University of Texas at Austin.
  if (small.low === 'at')
    return left.length > 2 && /^university$/.test((left[0] as Token).low) && (left[1] as Token).low === 'of';
  if (small.low === 'for') {
    const isTitleLike =
      alone &&
      !right.some(({ low }) => isKnownPlace(low) || isGivenName(low)) &&
      (line.tokens[from - 1]?.low !== 'by' || right.every(({ low }) => isUsual(low))) &&
      right.length < 3 &&
      !isPersonNoun(head.low);
    return (
      forHeads.has(head.low) || (head.low === 'commissioner' && left.at(-2)?.low === 'high') || isTitleLike
    );
  }
  // Right to Repair Act.
  if (small.low === 'to') return alone && kindHeads.law.has((right.at(-1) as Token).low);
  if (small.low === 'and' && spellsOut(line, from, start, end)) return true;
  if (small.low === 'and')
    return (
      start === to + 1 &&
      (joinsWithAnd(left, right, evidence, tokens[from - 1]?.low === 'the') ||
        isOneBody(tokens[from - 1], left, right))
    );
  return false;
}

/** Whether an abbreviation behind the whole, in brackets, has the first letters of both sides: (ADHU). */
function spellsOut({ tokens }: Line, from: number, start: number, end: number): boolean {
  const short = tokens[end];
  if (short?.gap !== ' (' || !/^\p{Lu}{2,8}$/u.test(short.text)) return false;
  const initials = (part: readonly Token[]) =>
    part
      .filter(({ isCapital }) => isCapital)
      .map(({ low }) => low[0])
      .join('');
  const whole = initials(tokens.slice(from, end));
  return (
    whole === short.text.toLowerCase() ||
    (whole.length > short.text.length - 2 &&
      initials(tokens.slice(start, end)) !== short.text.toLowerCase() &&
      whole[0] === short.text[0]?.toLowerCase() &&
      whole.length <= short.text.length + 1)
  );
}

function joinsWithOf(
  line: Line,
  from: number,
  head: Token,
  alone: boolean,
  right: readonly Token[],
  left: readonly Token[],
): boolean {
  if (head.isPossessive) return false;
  if (isHonour(head, right)) return true;
  // Nintendo of America.
  if (right.length === 1 && right[0]?.low === 'america' && !isUsual(head.low)) return true;
  // Colorado State University of the US: what has its name needs no country.
  if (
    left.length > 1 &&
    /^(?:university|college|hospital|academy)$/.test(head.low) &&
    right.every(({ low }) => isCountry(low) || /^(?:us|uk)$/.test(low))
  )
    return false;
  if (ofHeads.has(head.low) || kindHeads.law.has(head.low))
    return !(isFirst(line, from) && isTitle(head.low));
  if (isPersonNoun(head.low) || isTitle(head.low)) return false;
  if (
    /^(?:baroness|lord|lady|baron|duke|duchess|earl|prince|princess)$/.test(line.tokens[from - 1]?.low ?? '')
  )
    return true;
  if (
    /^(?:baroness|lord|lady|baron|duke|duchess|earl)$/.test((line.tokens[from] as Token).low) &&
    right.length < 3
  )
    return true;
  if (alone) return !noNames.has(head.low);
  // The Saoirse of Bantry: an article stands before no person and no company.
  const before = line.tokens[from - 1];
  return (
    before?.low === 'the' && !before.isCapital && (line.tokens[from] as Token) === head && right.length === 1
  );
}

/** Player of the Match, Book of the Year. */
const isHonour = (head: Token, right: readonly Token[]) =>
  /^(?:m[ae]n|wom[ae]n|player|person|team|goal|save|rookie|driver|athlete|coach|manager|book|album|song|film|game|car|sportsman|sportswoman|sportsperson|word|photo|personality)$/.test(
    head.low,
  ) &&
  right.length === 1 &&
  /^(?:match|year|season|month|week|day|series|tournament|decade|century|game)$/.test(
    (right[0] as Token).low,
  );

const arePlural = (...words: (Token | undefined)[]) =>
  words.every(
    (token) => token && /[^s]s$/.test(token.low) && !isKnownPlace(token.low) && !isGivenName(token.low),
  );

/** Securities and Exchange Commission: ordinary words joined to what ends in a head. */
function joinsWithAnd(
  left: readonly Token[],
  right: readonly Token[],
  evidence: CapitalEvidence,
  isDefinite: boolean,
): boolean {
  const last = right.findLast(({ low }) => isKindHead(low));
  // Institution of Engineering and Technology.
  const ofAt = left.findIndex(({ low }) => low === 'of' || low === 'for');
  const ofHead = left[ofAt - 1];
  if (ofHead && (ofHeads.has(ofHead.low) || forHeads.has(ofHead.low)) && left.length < 6)
    return (
      // Union of Rationalist Atheists and Agnostics.
      (right.length === 1 && arePlural(left.at(-1), right[0])) ||
      ([...left.slice(ofAt + 1), ...right].every(
        ({ low }) => (isUsual(low) && (!isPersonNoun(low) || /s$/.test(low))) || isDemonym(low),
      ) &&
        right.length < 3)
    );
  if (!last || right.length < 2 || left.length > 5) return false;
  // Technology and Colorado State University: what begins with a place is a name of its own.
  if (isKnownPlace((right[0] as Token).low) && kindHeads.organization.has(last.low)) return false;
  // U.S. Space and Rocket Center: whose it is stands in front.
  const [owner, ...others] = left as [Token, ...Token[]];
  const isOwned =
    others.length > 0 &&
    (isCountry(owner.low) || isDemonym(owner.low) || /^(?:u\.s\.?|us|uk)$/.test(owner.low)) &&
    isDefinite &&
    right.every(({ low }) => isUsual(low));
  if (!isOwned && !left.every((token) => isUsual(token.low) && !token.isPossessive)) return false;
  if (left.length > 1 && isKindHead((left.at(-1) as Token).low)) return false;
  if (isCountry(right.map(({ low }) => low).join(' '))) return false;
  return !(isOwned ? others : left).some(
    (token) =>
      isKnownPlace(token.low) ||
      (isGivenName(token.low) && evidence.small(token.low) === 0 && !isUsual(token.low)),
  );
}

/** The Tyne and Coast NHS Foundation Trust: an article stands before both, and what follows begins with a usual word. */
function isOneBody(before: Token | undefined, left: readonly Token[], right: readonly Token[]): boolean {
  if (before?.text !== 'the' || left.length !== 1 || right.length < 2) return false;
  // The Lunar and Planetary Institute.
  const isAdjective = (token: Token | undefined) =>
    token !== undefined && /(?:.ar|ary|.al|.ic|ive|ous)$/.test(token.low) && !isDemonym(token.low);
  if (
    right.length === 2 &&
    isAdjective(left[0]) &&
    isAdjective(right[0]) &&
    isKindHead((right[1] as Token).low)
  )
    return true;
  const [first] = right;
  const last = right.at(-1) as Token;
  return (
    isUsual((first as Token).low) && kindHeads.organization.has(last.low) && !isTitle((first as Token).low)
  );
}
