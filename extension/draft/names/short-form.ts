import type { NameForms } from './group.ts';
import { wordsBefore } from './kinds/context.ts';
import { kindOf } from './kinds/kinds.ts';
import type { Scores } from './kinds/scores.ts';
import type { NameCandidate } from './runs/candidates.ts';
import { companyForms, particles, versionWords } from './words/word-kinds.ts';
import {
  isCountry,
  isDemonym,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isUsual,
} from './words/word-knowledge.ts';

export const ends = (words: readonly string[], tail: readonly string[]) => {
  const from = words.length - tail.length;
  if (!tail.every((word, at) => word === words[from + at])) return false;
  // De Wit and van der Laan are the name, Wit and Laan are not told apart from them.
  return from > 0 && !(tail.length === 1 && particles.has(tail[0] as string));
};

const isStart = (words: readonly string[], head: readonly string[]) =>
  head.length < words.length && head.every((word, at) => word === words[at]);

const isYear = (word: string | undefined) => /^(?:1[5-9]|20)\d\d$/.test(word ?? '');

/** A name without the year in front of it or behind it. */
function withoutYear(words: readonly string[]): readonly string[] {
  const from = isYear(words[0]) ? 1 : 0;
  return words.slice(from, words.length - (isYear(words.at(-1)) ? 1 : 0));
}

/** Whether words stand in a name one behind another, as "supreme court" does in "italian supreme court of cassation". */
const isInside = (words: readonly string[], own: readonly string[]) =>
  words.some((_, from) => from > 0 && own.every((word, at) => words[from + at] === word));

/** Whether the words are those of a name, of which some are left out inside: Taipei Lantern Festival. */
function isThinned(words: readonly string[], own: readonly string[]): boolean {
  if (own.length < 3 || own.length + 2 < words.length || own[0] !== words[0] || own.at(-1) !== words.at(-1))
    return false;
  let at = 0;
  for (const word of words) if (word === own[at]) at++;
  return at === own.length;
}

/** Of what a place or a church is, is its other name: Municipality of Livorno, Church of Scientology. */
const ofItsName =
  /^(?:municipality|city|town|village|commune|state|republic|kingdom|commonwealth|principality|province|region)$/;

/** What any sort of name is called by for short, whatever its kind. */
function isShortOfAny(own: readonly string[], words: readonly string[], group: NameForms): boolean {
  const core = withoutYear(words);
  if (core.length < words.length && core.join(' ') === own.join(' ')) return true;
  if (own.length > 1 && isStart(words, own) && /^(?:of|for)$/.test(words[own.length] as string))
    return group.kind !== 'place' && !isGivenName(own[0] as string);
  const behind = words[words.lastIndexOf(own.at(-1) as string) + 1];
  if (own.length > 1 && isKindHead(own.at(-1) as string) && isInside(words, own) && behind === 'of')
    return true;
  if (own.length > 2 && isInside(words, own)) return true;
  // The State Department, of the US State Department.
  const [first = ''] = words;
  if (own.length > 1 && words.length === own.length + 1 && ends(words, own))
    if (isCountry(first) || isDemonym(first) || /^(?:us|u\.s|uk|u\.k|eu|un)\.?$/.test(first))
      return group.kind !== 'place';
  if (isThinned(words, own)) return true;
  const low = own.join(' ');
  if (words[1] === 'of' && low === words.slice(2).join(' ') && group.kind !== 'work')
    return words[0] === 'church'
      ? !isKnownPlace(own.at(-1) as string)
      : ofItsName.test(words[0] as string) && (words[0] !== 'state' || isKnownPlace(low));
  // Korea, beside South Korea alone.
  if (own.length === 1 && words.length === 2 && words[1] === own[0] && isKnownPlace(low))
    return /^(?:north|south)$/.test(words[0] as string) && isCountry(words.join(' '));
  // The South, beside South Korea.
  return (
    own.length === 1 &&
    /^(?:north|south|east|west)$/.test(own[0] as string) &&
    own[0] === words[0] &&
    isCountry(words.join(' '))
  );
}

/** Whether a form is a short one of a name that is no person's. */
export function isShortFor(
  candidate: NameCandidate,
  scores: Scores | undefined,
  group: NameForms,
  main: NameCandidate,
): boolean {
  const own = candidate.words;
  const words = main.words[0] === 'the' && main.words.length > 2 ? main.words.slice(1) : main.words;
  const kind = scores && kindOf(scores);
  const low = own.join(' ');
  if (own.length < words.length && isShortOfAny(own, words, group)) return true;
  if (isKnownPlace(low) || isDemonym(low))
    return (
      group.kind === 'place' &&
      own.length < words.length &&
      isStart(words, own) &&
      isKindHead(words[own.length] as string)
    );
  if (scores && scores.person >= 3.5) return false;
  if (isStart(words, own)) {
    const rest = words.slice(own.length);
    const restHeads =
      /&/.test(main.form) ||
      rest.every(
        (word) =>
          isKindHead(word) ||
          companyForms.has(word.replace(/\.$/, '')) ||
          companyForms.has(word) ||
          (isUsual(word) && !/^(?:of|for|and)$/.test(word)),
      );
    switch (group.kind) {
      case 'organization':
        if (rest.every((word) => companyForms.has(word.replace(/\.$/, '')))) return true;
        if (kind === 'place' && standsAsPlace(candidate)) return false;
        if (kind === 'product' && scores && scores.product > 3) return false;
        // Tallgrass Midstream, Shell Canada.
        if (own.length === 1 && rest.length === 1 && !isUsual(low)) return true;
        return restHeads || /^(?:of|for)$/.test(rest[0] as string);
      case 'product':
        return (
          rest.every((word) => /^\p{L}?\d+(?:\.\d+)?\p{L}?$/u.test(word)) &&
          !(scores && scores.organization > scores.product + 3)
        );
      case 'place':
        return restHeads;
      case 'event':
        // ComicFest, of ComicFest Melbourne.
        if (own.length === 1 && !isUsual(low) && !isGivenName(low) && restHeadsOrPlaces(rest)) return true;
        return (rest.length === 1 && isYear(rest[0])) || (own.length > 1 && restHeads);
      case 'law':
      case 'other':
        return (rest.length === 1 && /^\d{4}$/.test(rest[0] as string)) || (own.length > 1 && restHeads);
      case 'work':
        return own.length > 1 || rest.every(isKindHead);
      default:
        return own.length > 1;
    }
  }
  if (own.length < words.length && ends(withoutYear(words), own)) {
    if (group.kind === 'product')
      return (
        own.length > 1 ||
        versionWords.has(low) ||
        !isUsual(low) ||
        ((kind !== 'organization' || (scores?.organization ?? 0) < 1) && own.length === 1)
      );
    // Idai, of Cyclone Idai.
    if (
      own.length === 1 &&
      words.slice(0, -1).every((word) => /^(?:tropical|storm|cyclone|hurricane|typhoon)$/.test(word))
    )
      return true;
    // The Nib, of the Golden Nib: in capitals and with its article it is no word for a thing.
    const isDefinite = candidate.occurrences.every(({ line, from }) => line.tokens[from - 1]?.low === 'the');
    if (own.length === 1 && isDefinite && !isKindHead(low) && /^(?:event|other)$/.test(group.kind))
      return true;
    if (group.kind === 'event' || group.kind === 'law') return own.length > 1;
    if (group.kind === 'organization' || group.kind === 'other')
      return own.length > 1 && !isKindHead(own[0] as string) && kind !== 'place';
    if (group.kind === 'place' || group.kind === 'work') return own.length > 1 && kind !== 'organization';
  }
  return false;
}

const restHeadsOrPlaces = (rest: readonly string[]) =>
  rest.every((word) => isKindHead(word) || isKnownPlace(word) || isYear(word));

/** Whether a form stands where a place does: in it, near it, from it. */
const standsAsPlace = ({ occurrences }: NameCandidate): boolean =>
  occurrences.some((occurrence) => {
    const [before, second] = wordsBefore(occurrence, 2);
    if (
      /^(?:shares?|stakes?|stock|investments?|investors?|interest|invested|trust|confidence|faith)$/.test(
        second?.low ?? '',
      )
    )
      return false;
    return (
      /^(?:in|near|from|around|across|outside|into)$/.test(before?.low ?? '') ||
      (before?.low === 'of' &&
        /^(?:city|town|village|mayor|people|residents|north|south|east|west)$/.test(second?.low ?? ''))
    );
  });
