import { dates } from '../../../detect/words/word-lists.ts';
import type { Line, Token } from '../../text/tokens.ts';
import { foreignHead } from '../words/foreign-words.ts';
import { companyForms, generations, kindHeads, particles } from '../words/word-kinds.ts';
import {
  isDemonym,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isPersonNoun,
  isTitle,
  isUsual,
} from '../words/word-knowledge.ts';
import { behindColon } from './colons.ts';
import { bare, type CapitalEvidence, isFirst } from './evidence.ts';
import { goesOn } from './joins.ts';
import { hasNumberBefore, isNumber, isNumberOfName, takesNumber } from './numbers.ts';

/** Words of a line that may be a name: tokens `[from, to)`. */
export interface Run {
  line: Line;
  from: number;
  to: number;
}

/** No name is longer. In words. */
const maxWords = 14;

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const weekdays = /day$|^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)$/;

/** Names that are months or days too, as of a person, may stand inside a run and not where a date would. */
function isDate(line: Line, at: number): boolean {
  const { low, text } = line.tokens[at] as Token;
  if (!dates.has(low)) return false;
  if (weekdays.test(low)) return true;
  if (/^(?:january|february|september|october|november|december|july)$/.test(low)) return true;
  const [before, after] = [line.tokens[at - 1], line.tokens[at + 1]];
  if (isNumber(after) && after?.gap.length === 1) return true;
  if (isNumber(before)) return true;
  if (
    before &&
    /^(?:in|on|by|since|until|till|last|next|of|this|from|between|late|early|mid|to|and|every|before|after|during)$/.test(
      before.low,
    )
  )
    return true;
  return text.length <= 4 && months.test(low) && low !== 'june' && low !== 'may';
}

export function isNamePart(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (!token?.isCapital || /^I(?:['’]\p{L}+)?$/u.test(token.text)) return false;
  if (/^\d+(?:st|nd|rd|th|s|m|bn|k|km|pm|am)$/i.test(token.text)) return false;
  // C$50,000, US$ 3.
  if (/^\p{Lu}{1,3}$/u.test(token.text) && /^\s?\$/.test(line.tokens[at + 1]?.gap ?? '')) return false;
  if (/[@/]/.test(token.text) || /^(?:https?|www)\b/i.test(token.text)) return false;
  return !isDate(line, at);
}

/** The longest runs of words with capitals in a line, joined by small words where a name goes on behind them. */
export function runsOf(line: Line, evidence: CapitalEvidence, lang: string): Run[] {
  const runs: Run[] = [];
  if (line.style === 'title' || line.style === 'caps' || line.style === 'low') return runs;
  for (let at = 0; at < line.tokens.length; at++) {
    const start = lang === 'en' && isNumberOfName(line, at) ? at + 1 : at;
    let to = isNamePart(line, start) ? endOf(line, start, evidence, lang) : start;
    if (to <= start) continue;
    const from = start > at && hasNumberBefore(line, start, to) ? at : start;
    if (lang === 'en')
      to = behindColon(line, from, to, (second) => endOf(line, second, evidence, lang)) ?? to;
    runs.push({ line, from, to });
    at = to - 1;
  }
  return runs;
}

/** The end of the run that begins at a word. */
function endOf(line: Line, from: number, evidence: CapitalEvidence, lang: string): number {
  const { tokens } = line;
  let to = from + 1;
  while (to < tokens.length && to - from < maxWords) {
    const next = nextPart(line, from, to, evidence, lang);
    if (next === undefined) break;
    to = next;
  }
  return to;
}

/** How far a run `[from, to)` goes on; undefined where it ends. */
function nextPart(
  line: Line,
  from: number,
  to: number,
  evidence: CapitalEvidence,
  lang: string,
): number | undefined {
  const last = line.tokens[to - 1] as Token;
  const next = line.tokens[to] as Token;
  if (!isJoin(last, next)) return lawInBrackets(line, to) ?? nickname(line, to);
  if (last.isPossessive && !goesOnBehindPossessive(line, from, to, evidence, lang)) return undefined;
  if (/^(?:plc|llp|llc|kgaa|gmbh|oyj|asa)$/.test(next.text)) return to + 1;
  if (isNamePart(line, to)) return smallCapital.test(next.text) ? undefined : to + 1;
  if (isNumber(next) && takesNumber(line, from, to)) return to + 1;
  if (/[&+]/.test(next.gap)) return undefined;
  if (next.low === 'do' && isPortuguese(last, line.tokens[to + 1]) && isNamePart(line, to + 1)) return to + 2;
  let end = to;
  while (end - to < 4 && particles.has(line.tokens[end]?.low ?? '') && isSpaced(line.tokens[end])) end++;
  if (end > to && isNamePart(line, end) && isSpaced(line.tokens[end])) {
    const isShort = end - to === 1 && /^(?:y|und|et|och|e|as|es|den)$/.test(next.low);
    if (!isShort || lang !== 'en' || next.low === 'es') {
      if (lang !== 'en' && !isNameParticle(line, from, to, end, lang)) return undefined;
      return end + 1;
    }
  }
  return lang === 'en' ? behindSmallWord(line, from, to, evidence) : undefined;
}

/** Estádio do Dragão: "do" joins where a word beside it is not spelled as English ones are. */
const isPortuguese = (last: Token, next: Token | undefined) =>
  /[^\p{ASCII}]/u.test(last.text + (next?.text ?? '')) && isSpaced(next);

/** A small word with a capital begins something new, also behind "U.S.", whose full stop may end a sentence. */
const smallCapital =
  /^(?:The|An?|In|On|At|By|For|From|To|With|As|And|But|Or|If|When|While|After|Before|It|He|She|They|We|This|That|His|Her|Its|Their)$/;

export const isSpaced = (token: Token | undefined) => token !== undefined && /^\s$/.test(token.gap);

function isJoin(last: Token, next: Token): boolean {
  if (/^(?:\s| & | \+ )$/.test(next.gap)) return true;
  // American - Islamic: a hyphen that a page has set apart.
  if (next.gap === ' - ' && next.isCapital && isDemonym(last.low) && isDemonym(next.low)) return true;
  return (
    /^\.\s$/.test(next.gap) &&
    (/^\p{Lu}$/u.test(last.text) ||
      /^(?:jr|sr|st|mr|mrs|ms|dr|prof|gen|col|capt|lt|sgt|rev|sen|rep|gov|mt|ft|bros|mme|mlle|m)$/.test(
        last.low,
      ))
  );
}

/** In languages whose articles are written as particles, "de" joins names of people, bodies and places, and nothing else. */
function isNameParticle(line: Line, from: number, to: number, end: number, lang: string): boolean {
  const low = (line.tokens[to] as Token).low;
  if (/^(?:y|und|et|och|e)$/.test(low)) return false;
  if (!/^(?:fr|es|pt|it|ca|ro|gl)$/.test(lang))
    return (
      /^(?:van|von|zu|zur|zum|de|del|della|der|den|bin|ibn|al|el|af|av|ter|ten|le|la|da|di|dos|du)$/.test(
        low,
      ) &&
      (lang !== 'de' || !/^(?:der|den|des|dem|zu|zur|zum|am|im)$/.test(low))
    );
  const first = line.tokens[from] as Token;
  // Copa de la Costa, Les Amis du Vent, and not Picasso de Barcelone.
  const left = line.tokens.slice(from, to);
  if (left.some((token) => foreignHead(token.low, lang) !== undefined)) return true;
  if (/^(?:les?|la|los?|las|el|gli|il|i|os?|as?)$/.test(first.low) && !isFirst(line, from)) return true;
  const next = line.tokens[end];
  return isGivenName(first.low) && next !== undefined && !isKnownPlace(next.low);
}

/** Social Housing (Regulation) Act. */
function lawInBrackets(line: Line, to: number): number | undefined {
  const [inside, after] = [line.tokens[to], line.tokens[to + 1]];
  if (inside?.gap !== ' (' || !isNamePart(line, to)) return undefined;
  return after && /^\)\s$/.test(after.gap) && isNamePart(line, to + 1) && kindHeads.law.has(after.low)
    ? to + 2
    : undefined;
}

/** William "Bill" Gates. */
function nickname(line: Line, to: number): number | undefined {
  const [inside, after] = [line.tokens[to], line.tokens[to + 1]];
  if (!inside || !after || !/^\s["“‘']$/.test(inside.gap) || !/^["”’']\s$/.test(after.gap)) return undefined;
  return isNamePart(line, to) && isNamePart(line, to + 1) && isGivenName((line.tokens[to - 1] as Token).low)
    ? to + 2
    : undefined;
}

/** Whether what stands behind "X's" belongs to the same name: St Oswin's Hospital, and not Finland's Aava Marine. */
function goesOnBehindPossessive(
  line: Line,
  from: number,
  to: number,
  evidence: CapitalEvidence,
  lang: string,
): boolean {
  if (lang !== 'en') return true;
  const owner = line.tokens[to - 1] as Token;
  if (!isNamePart(line, to) || isFirst(line, to)) return false;
  if (isKnownPlace(owner.low) || isDemonym(owner.low)) return false;
  // King's College London.
  const isRoyal = /^(?:king|queen|prince|princess|bishop)$/.test(owner.low) && owner.isCapital;
  let end = to;
  while (
    isNamePart(line, end) &&
    (end === to || isJoin(line.tokens[end - 1] as Token, line.tokens[end] as Token)) &&
    !(end > to && (line.tokens[end - 1] as Token).isPossessive)
  )
    end++;
  if (end === to) end++;
  // Women's Africa Cup of Nations, Seafarers' Wages Act: the owner is an ordinary word, of many.
  const tail = line.tokens.slice(to, end).filter(({ isCapital }) => isCapital);
  const hasHead = tail.some(({ low }) => isKindHead(low));
  if (!hasHead) return false;
  if (/s['’]$/.test(owner.text) || /^(?:wo)?men$|^children$|^people$/.test(owner.low)) return true;
  if (isRoyal) return isKindHead((line.tokens[to] as Token).low);
  if (isUsual(owner.low) && !isTitle(owner.low) && !isPersonNoun(owner.low)) return true;
  return (
    /^(?:st|st\.|saint)$/.test(line.tokens[to - 2]?.low ?? '') ||
    (to - from === 1 && evidence.capital(owner) < 2 && tail.length === 1)
  );
}

/** How far a name goes on behind a small word; undefined where it ends in front of it. */
function behindSmallWord(
  line: Line,
  from: number,
  to: number,
  evidence: CapitalEvidence,
): number | undefined {
  const { tokens } = line;
  if (!/^(?:of|for|and|to|on|against|at)$/i.test((tokens[to] as Token).text)) return undefined;
  let start = to + 1;
  if (/^(?:the|an?)$/.test(tokens[start]?.low ?? '') && !tokens[start]?.isCapital) start++;
  if (!isNamePart(line, start) || tokens.slice(to + 1, start + 1).some((token) => !isSpaced(token)))
    return undefined;
  const end = endOf(line, start, evidence, 'en');
  return goesOn({ line, from, to, start, end }, evidence) ? end : undefined;
}

export const tokensOfRun = ({ line, from, to }: Run): Token[] => line.tokens.slice(from, to);

/** The text of a run as it stands in the article, without a possessive at its end. Offsets in its paragraph. */
export function spanOf(run: Run, text: string): { start: number; end: number; text: string } {
  const first = run.line.tokens[run.from] as Token;
  const last = run.line.tokens[run.to - 1] as Token;
  let end = last.start + bare(last).length;
  // "Tate Jr.", "Acme Inc.": the full stop belongs to it.
  if (
    (generations.has(last.low) || companyForms.has(`${last.low}.`)) &&
    text[end] === '.' &&
    /^\.[\s,’'”"]/.test(text.slice(end, end + 2)) &&
    /^(?:jr|sr|inc|co|ltd|corp)$/.test(last.low)
  )
    end++;
  return { start: first.start, end, text: text.slice(first.start, end) };
}
