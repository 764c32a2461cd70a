import { dates } from '../../../detect/words/word-lists.ts';
import type { Line, Token } from '../../text/tokens.ts';
import { kindHeads, noNames, numberedHeads } from '../words/word-kinds.ts';
import { isDemonym, isKnownPlace, isTitle } from '../words/word-knowledge.ts';

const isSpaced = (token: Token | undefined) => token !== undefined && /^\s$/.test(token.gap);
export const isNumber = (token: Token | undefined) => token !== undefined && /^\d/.test(token.text);
const isYear = (text: string) => /^(?:1[5-9]|20)\d\d$/.test(text);

/** Whether a word is a number or a year that a name may begin with. */
export const isNumberOfName = ({ tokens }: Line, at: number) =>
  isSpaced(tokens[at + 1]) &&
  (/^\d{1,3}(?:st|nd|rd|th)$/.test((tokens[at] as Token).text) || isYear((tokens[at] as Token).text)) &&
  !/^\d/.test(tokens[at - 1]?.text ?? '') &&
  !dates.has(tokens[at - 1]?.low ?? '');

/** The 501st Legion, the 2022 Atlantic Nations Cup: whether the number in front belongs to a run. */
export function hasNumberBefore({ tokens }: Line, from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  if (!isYear((tokens[from - 1] as Token).text)) return words.some(({ low }) => numberedHeads.has(low));
  return (
    words.length > 1 &&
    !words.some(({ isPossessive }) => isPossessive) &&
    (kindHeads.event.has((words.at(-1) as Token).low) ||
      /^world cup\b/.test(`${words.at(-2)?.low} ${words.at(-1)?.low}`))
  );
}

/** Whether a number behind a run belongs to it: Railways Act 2024, Drift 2, and not what counts the next noun. */
export function takesNumber(line: Line, from: number, to: number): boolean {
  const [last, number, after] = [line.tokens[to - 1] as Token, line.tokens[to] as Token, line.tokens[to + 1]];
  if (!isSpaced(number) || last.isPossessive || !/^\d{1,4}(?:\.\d{1,2})?\p{L}?$/u.test(number.text))
    return false;
  const behind = after?.gap ?? line.rest;
  if (/^\s?(?:[%°:$€£]|[–-]\s?\d)/.test(behind)) return false;
  if (isYear(number.text))
    return (
      kindHeads.law.has(last.low) ||
      kindHeads.event.has(last.low) ||
      (to - from > 1 && kindHeads.event.has((line.tokens[to - 2] as Token).low)) ||
      last.low === 'expo'
    );
  if (isKnownPlace(last.low) || isDemonym(last.low)) return false;
  if (isTitle(last.low) || noNames.has(last.low)) return false;
  // "… told Bello 40 people": a count has its noun behind it.
  return !(
    after &&
    isSpaced(after) &&
    !after.isCapital &&
    /^(?:people|years?|days?|percent|per|million|billion|points?|men|women|times|minutes|hours|metres|meters|miles|km|kilometres|euros|dollars|pounds)$/.test(
      after.low,
    )
  );
}
