import type { Token } from '../../text/tokens.ts';
import { kindHeads } from '../words/word-kinds.ts';
import {
  isDemonym,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isTitle,
  isUsual,
} from '../words/word-knowledge.ts';
import { type CapitalEvidence, isFirst } from './evidence.ts';
import type { Run } from './runs.ts';

/**
 * "Governor of Washington Chris Gregoire", "head of the Refugee Council Enver Solomon": where a person's name begins behind a
 * place or a body, as an index of the line; undefined where none does.
 */
export function personBehind(run: Run, evidence: CapitalEvidence): number | undefined {
  return givenNameBehind(run) ?? unknownNameBehind(run, evidence);
}

const at = (tokens: readonly Token[], index: number) => tokens[index] as Token;

function givenNameBehind({ line, from, to }: Run): number | undefined {
  for (let index = from + 1; index < to - 1; index++) {
    const [before, token, after] = [
      at(line.tokens, index - 1),
      at(line.tokens, index),
      at(line.tokens, index + 1),
    ];
    if (!isGivenName(token.low) || isUsual(token.low) || isGivenName(before.low) || !token.isCapital)
      continue;
    if (!after.isCapital || isKindHead(at(line.tokens, to - 1).low) || isKnownPlace(token.low)) continue;
    const place = line.tokens
      .slice(from, index)
      .map(({ low }) => low)
      .join(' ');
    const isBehindOf = /^(?:of|the|to|for)$/.test(line.tokens[from - 1]?.low ?? '');
    if (
      (isKindHead(before.low) && index - from > 1) ||
      /^\p{Lu}{2,5}$/u.test(before.text) ||
      (isKnownPlace(place) && (index - from > 1 || isBehindOf))
    )
      return index;
  }
  return undefined;
}

/** Whether a word can only be part of somebody's name: it is written as one, and no word, place, people or title. */
const isOnlyName = ({ low, text }: Token) =>
  /^\p{Lu}\p{Ll}+(?:['’-]\p{L}\p{Ll}+)*$/u.test(text) &&
  (isGivenName(low) || !isUsual(low)) &&
  !isKindHead(low) &&
  !isKnownPlace(low) &&
  !isDemonym(low) &&
  !isTitle(low);

/** Behind a body, or behind words that an "of" or "for" leads to, two words that can only be a person's name are one. */
function unknownNameBehind({ line, from, to }: Run, evidence: CapitalEvidence): number | undefined {
  const { tokens } = line;
  const start = to - 2;
  if (
    start <= from ||
    isFirst(line, start) ||
    !isOnlyName(at(tokens, start)) ||
    !isOnlyName(at(tokens, to - 1))
  )
    return undefined;
  const before = at(tokens, start - 1);
  if (!before.isCapital || before.isPossessive || !/^\s$/.test(at(tokens, start).gap)) return undefined;
  const head = tokens.slice(from, start);
  const isBody = kindHeads.organization.has(before.low) && head.length > 1;
  const isBehindOf =
    /^(?:of|for|to|the)$/.test(tokens[from - 1]?.low ?? '') ||
    head.some(({ low }) => /^(?:of|for|on)$/.test(low));
  const isLed =
    (isBehindOf || /^\s[-–]\s$/.test(at(tokens, from).gap)) &&
    (isKnownPlace(before.low) ||
      isKnownPlace(
        tokens
          .slice(Math.max(from, start - 2), start)
          .map(({ low }) => low)
          .join(' '),
      ) ||
      (isUsual(before.low) && !isGivenName(before.low)));
  // The surname alone, elsewhere in the article, or a name that is known, says that it is one.
  const surname = at(tokens, to - 1);
  const isPerson =
    evidence.alone(surname) + evidence.starts(surname) > 0 ||
    isGivenName(at(tokens, start).low) ||
    /^(?:said|says|told|tells|added|wrote|tweeted|asked)$/.test(tokens[to]?.low ?? '');
  return (isBody || isLed) && isPerson ? start : undefined;
}
