import type { Line, Token } from '../../text/tokens.ts';
import { forHeads, ofHeads, particles } from '../words/word-kinds.ts';
import {
  hasTag,
  isDemonym,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isPersonNoun,
  isTitle,
  isUsual,
} from '../words/word-knowledge.ts';
import { type CapitalEvidence, isFirst, isOrdinary } from './evidence.ts';
import { isNamePart, isSpaced, type Run } from './runs.ts';

/** Whether the first word of a run may be no part of the name, and only have its capital from where it stands. */
export function startOf(run: Run, evidence: CapitalEvidence): number {
  const { line, to } = run;
  let { from } = run;
  while (from < to && isFirst(line, from) && !belongs(line, from, to, evidence)) {
    from++;
    // What is left begins with a name's word, or with none: "Of" before a small word.
    while (from < to && !isNamePart(line, from)) from++;
    if (!isFirst(line, from)) break;
  }
  return from;
}

function belongs(line: Line, from: number, to: number, evidence: CapitalEvidence): boolean {
  const token = line.tokens[from] as Token;
  // WHO, IT: letters by themselves are an abbreviation, whatever word they spell.
  if (/^\p{Lu}{2,5}\d{0,3}$/u.test(token.text) && !(token.text.length > 3 && isUsual(token.low))) return true;
  const next = from + 1 < to ? line.tokens[from + 1] : undefined;
  // De Wit, Van der Laan.
  if (next && particles.has(token.low) && !/^(?:as|den|den|la)$/.test(token.low)) return true;
  if (next && evidence.isPair(token, next)) return true;
  const run = line.tokens
    .slice(from, to)
    .map(({ low }) => low)
    .join(' ');
  if (next && ['Organization', 'Place', 'Person'].some((tag) => hasTag(run, tag))) return true;
  // Team Estonia, Storm Hedda.
  if (
    next &&
    /^(?:team|storm|hurricane|cyclone|typhoon|lake|mount|fort|operation|camp)$/.test(token.low) &&
    !isUsual(next.low)
  )
    return true;
  // University of Calgary: the run was joined behind it.
  const small = next?.low;
  if ((small === 'of' && ofHeads.has(token.low)) || (small === 'for' && forHeads.has(token.low))) return true;
  const seen = evidence.capital(token);
  const ordinary = isOrdinary(token, evidence);
  if (!next) {
    // "Labour's spokesman", and at the start of another sentence "Labour" again, and never "labour".
    if (ordinary && token.isPossessive && evidence.starts(token) > 1 && evidence.small(token.low) === 0)
      return !isFunction(token);
    if (ordinary)
      return (
        evidence.alone(token) > 0 && !isFunction(token) && evidence.alone(token) >= evidence.small(token.low)
      );
    if (seen > 0) return true;
    return !ordinary && looksLikeName(line, from);
  }
  if (!ordinary) return true;
  if (isFunction(token)) return false;
  if (seen > 0 && evidence.small(token.low) === 0) return true;
  if (isTitle(token.low) || isPersonNoun(token.low)) return true;
  if (isGivenName(token.low)) return true;
  // "Blue Heron Line will": an adjective or a noun before what ends in a head, with no article, is part of it.
  const tail = line.tokens.slice(from + 1, to);
  const isNominal = [...token.tags].some(
    (tag) => tag === 'Noun' || tag === 'Adjective' || tag === 'ProperNoun',
  );
  // Internet Explorer: what is an ordinary word, too, has its capital from the name that it ends.
  const isPair =
    tail.length === 1 &&
    token.tags.has('Noun') &&
    !token.tags.has('Plural') &&
    isUsual(next.low) &&
    !isGivenName(next.low) &&
    !isTitle(next.low) &&
    evidence.small(next.low) === 0;
  if (isPair && !isDemonym(next.low)) return true;
  return (
    isNominal &&
    !/(?:ing|ed|ly)$/.test(token.low) &&
    isKindHead((tail[tail.findIndex(({ low }) => low === 'of') - 1] ?? (tail.at(-1) as Token)).low) &&
    tail.length > 0 &&
    (tail.length > 1 || isUsual((tail[0] as Token).low))
  );
}

const isFunction = ({ low, tags }: Token) =>
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|you|in|on|at|by|for|from|to|of|with|as|and|but|or|if|when|while|where|after|before|since|until|although|though|because|so|yet|then|there|here|what|who|why|how|which|not|no|yes|all|some|many|most|more|few|both|each|every|two|three|four|five|six|seven|eight|nine|ten|one|another|other|such|even|only|just|also|still|once|about|over|under|between|among|during|through|without|within|against|despite|like|unlike|according|meanwhile|however|instead|perhaps|maybe|never|ever|nobody|nothing|everything|everyone|someone|last|next|first|second|third|finally|later|earlier|today|yesterday|tomorrow|now|is|was|are|were|will|would|can|could|should|may|might|must|do|does|did|has|have|had|be|been|let|former|new|old|senior|young|local)$/.test(
    low,
  ) ||
  tags.has('Pronoun') ||
  tags.has('Preposition') ||
  tags.has('Conjunction') ||
  tags.has('Determiner') ||
  tags.has('Auxiliary');

/** Whether what follows a single word at the start of a sentence is what follows a name. */
function looksLikeName(line: Line, at: number): boolean {
  const token = line.tokens[at] as Token;
  if (token.isPossessive || /\p{Ll}\p{Lu}|^\p{Lu}{2,5}$/u.test(token.text)) return true;
  if (isKnownPlace(token.low) || isGivenName(token.low)) return true;
  const next = line.tokens[at + 1];
  if (!next) return line.tokens.length === 1 && false;
  if (/^,\s/.test(next.gap)) return !/s$/.test(token.low);
  return isSpaced(next) && [...next.tags].some((tag) => tag === 'Verb') && !/(?:s|ing)$/.test(token.low);
}
