import type { Line, Token } from '../../text/tokens.ts';
import { isCountry, isGivenName, isKnownPlace } from '../words/word-knowledge.ts';
import { isFirst } from './evidence.ts';

/** What may stand behind a title inside a sentence. What else follows a colon with a capital is a sentence. */
const behind = /^(?:and|or|in|on|at|for|with|by|from|as|to|which|series|film|game|franchise|trilogy)$/;

/**
 * The end of a title that goes on behind a colon, as "Batman: Arkham VR" does; undefined where the run `[from, to)` is no
 * such title.
 *
 * @param endFrom - the end of the run that begins at a word
 */
export function behindColon(
  line: Line,
  from: number,
  to: number,
  endFrom: (start: number) => number,
): number | undefined {
  const { tokens } = line;
  const next = tokens[to];
  if (next?.gap !== ': ' || !next.isCapital || isFirst(line, from) || to - from > 4) return undefined;
  if ((tokens[to - 1] as Token).isPossessive || isGivenName(next.low) || isKnownPlace(next.low))
    return undefined;
  let end = endFrom(to);
  if (end <= to) return undefined;
  // Tears of the Kingdom.
  const further = tokens.findIndex((token, at) => at > end && token.isCapital);
  if (further > end && further - end < 3 && /^(?:of|for)$/.test((tokens[end] as Token).low)) {
    const small = tokens.slice(end, further + 1);
    if (small.every(({ gap }) => gap === ' ') && (further === end + 1 || tokens[end + 1]?.low === 'the'))
      end = endFrom(further);
  }
  const right = tokens.slice(to, end);
  if (isCountry(right.map(({ low }) => low).join(' '))) return undefined;
  const after = tokens[end];
  // A capital article inside a sentence begins a title, whatever follows.
  const isTitle = tokens[from]?.text === 'The';
  if (!isTitle && after && /^["”’]?\s$/.test(after.gap)) return behind.test(after.low) ? end : undefined;
  return end;
}

/** Whether a run has such a colon inside. */
export const hasColon = (tokens: readonly Token[]): boolean =>
  tokens.some(({ gap }, at) => at > 0 && gap === ': ');
