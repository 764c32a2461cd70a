import { joinAbbreviations } from './abbreviations.ts';
import type { NameForms } from './group.ts';
import { wordsBefore } from './kinds/context.ts';
import { kindOf, scoresOf } from './kinds/kinds.ts';
import type { Scores } from './kinds/scores.ts';
import type { NameCandidate } from './runs/candidates.ts';
import { formKey } from './runs/candidates.ts';
import { statedAliases } from './stated-aliases.ts';
import {
  companyForms,
  type FoundKind,
  generations,
  kindHeads,
  particles,
  versionWords,
} from './words/word-kinds.ts';
import { isDemonym, isGivenName, isKnownPlace, isUsual } from './words/word-knowledge.ts';

const firstPlace = ({ occurrences }: NameCandidate) => {
  const first = occurrences.find(({ line }) => line.paragraph >= 0 && !line.isCaption) ?? occurrences[0];
  return first ? first.line.index * 10_000 + first.from : Number.POSITIVE_INFINITY;
};

/**
 * Puts forms together that mean the same: a surname with the one who was named in full before, a short name with the long
 * one, an abbreviation with what it stands for. Weak forms name nothing by themselves and only join.
 */
export function mergeForms(
  candidates: readonly NameCandidate[],
  weak: readonly NameCandidate[],
): NameForms[] {
  const scores = new Map(candidates.map((candidate) => [candidate, scoresOf(candidate)]));
  const stated = statedAliases(candidates);
  const groups: NameForms[] = [];
  const groupOf = new Map<NameCandidate, NameForms>();
  const byWord = new Map<string, NameForms[]>();
  const order = [...candidates].sort(
    (a, b) => b.words.length - a.words.length || firstPlace(a) - firstPlace(b),
  );
  const found = (candidate: NameCandidate, group: NameForms, isOnlyHere: boolean) => {
    group.forms.push(candidate);
    groupOf.set(candidate, group);
    if (isOnlyHere) group.onlyHere.add(candidate);
  };
  const enter = (candidate: NameCandidate) => {
    const own = scores.get(candidate) as Scores;
    const group: NameForms = { kind: kindOf(own), scores: own, forms: [candidate], onlyHere: new Set() };
    groups.push(group);
    groupOf.set(candidate, group);
    for (const word of new Set(candidate.words.flatMap((one) => [one, ...one.split('-').slice(0, 1)]))) {
      const same = byWord.get(word);
      // A word that very many names share cannot tell them apart.
      if (same) {
        if (same.length < 50) same.push(group);
      } else byWord.set(word, [group]);
    }
  };
  for (const candidate of order) {
    const host = stated.get(candidate);
    if (host && host !== candidate) continue;
    const joined = hostOf(candidate, scores.get(candidate) as Scores, byWord);
    if (joined === 'several') continue;
    if (joined) found(candidate, joined.group, joined.isOnlyHere);
    else enter(candidate);
  }
  for (const [candidate, host] of stated) {
    const group = groupOf.get(host);
    if (!group || groupOf.has(candidate)) continue;
    found(candidate, group, false);
  }
  for (const candidate of weak) {
    const joined = hostOf(candidate, undefined, byWord);
    if (joined && joined !== 'several') found(candidate, joined.group, joined.isOnlyHere);
  }
  for (const group of groups) settle(group);
  return joinAbbreviations(groups);
}

/** Scores of all forms together decide the kind, those of the main form before those of the short ones. */
function settle(group: NameForms): void {
  const [main, ...others] = group.forms as [NameCandidate, ...NameCandidate[]];
  const sum = { ...group.scores };
  for (const other of others) {
    const own = scoresOf(other);
    for (const kind of Object.keys(sum) as FoundKind[]) sum[kind] += own[kind] * 0.6;
  }
  group.scores = sum;
  group.kind = kindOf(sum);
  const longest = group.forms.reduce(
    (best, form) =>
      form.words.length > best.words.length && !/^\p{Lu}{2,6}$/u.test(form.form) ? form : best,
    main,
  );
  group.forms = [longest, ...group.forms.filter((form) => form !== longest)];
}

interface Host {
  group: NameForms;
  isOnlyHere: boolean;
}

/** Whose short form a candidate is; `several` where it may be more than one's, so that it is nobody's. */
function hostOf(
  candidate: NameCandidate,
  scores: Scores | undefined,
  byWord: ReadonlyMap<string, NameForms[]>,
): Host | 'several' | undefined {
  const { words } = candidate;
  const near = (byWord.get(words.at(-1) as string) ?? []).concat(byWord.get(words[0] as string) ?? []);
  const hosts: (Host & { rank: number })[] = [];
  for (const group of new Set(near)) {
    const rank = rankAs(candidate, scores, group);
    if (rank > 0) hosts.push({ group, isOnlyHere: rank === GIVEN, rank });
  }
  const best = Math.max(...hosts.map(({ rank }) => rank));
  const [first, ...others] = hosts.filter(({ rank }) => rank === best);
  if (!first) return undefined;
  if (others.length === 0) return first;
  return best >= GIVEN ? 'several' : undefined;
}

/** Maximum distance of a short name before the full name of its person: a few sentences. */
const nearby = 30_000;

const GIVEN = 2;
const SURNAME = 3;
const SHORT = 1;
/**
 * Weight of a person who is named only later: anything else that the short name may stand for comes first.
 */
const EARLY = 0.5;

function rankAs(candidate: NameCandidate, scores: Scores | undefined, group: NameForms): number {
  const main = group.forms[0] as NameCandidate;
  if (candidate === main || candidate.words.length > main.words.length) return 0;
  if (group.kind === 'person') return rankAsPerson(candidate, scores, main);
  return isShortFor(candidate, scores, group, main) ? SHORT : 0;
}

function rankAsPerson(candidate: NameCandidate, scores: Scores | undefined, main: NameCandidate): number {
  const words = main.words.filter((word) => !generations.has(word));
  const own = candidate.words;
  if (scores && (scores.place > scores.person + 2 || scores.organization > scores.person + 2.5)) return 0;
  // A name that stood long before the person was named may be something else's.
  const late = firstPlace(candidate) < firstPlace(main) - nearby && (scores?.person ?? 0) < 2 ? EARLY : 0;
  if (own.length < words.length && ends(words, own)) return late || SURNAME;
  // Seo Ji-won, Pham Quoc Bao: the first word is the family's.
  if (own.length === 1 && own[0] === words[0] && words.length > 1) {
    const isFamily =
      /-/.test(words.at(-1) as string) && !isGivenName(own[0] as string) && !/-/.test(words[0] as string);
    return late || (isFamily ? SURNAME : GIVEN);
  }
  // Esther Olatunji and Esther Olatunji-Reid; Nora Lindqvist and Nora Lindqvist Aguirre.
  if (own.length > 1 && own[0] === words[0]) {
    const last = own.at(-1) as string;
    if (words.includes(last) || words.some((word) => word.split('-').includes(last))) return SURNAME;
  }
  return own.length > 1 &&
    own.length < words.length &&
    own.every((word) => words.includes(word)) &&
    !isGivenName(own.at(-1) as string)
    ? SURNAME
    : 0;
}

const ends = (words: readonly string[], tail: readonly string[]) => {
  const from = words.length - tail.length;
  if (!tail.every((word, at) => word === words[from + at])) return false;
  // De Wit and van der Laan are the name, Wit and Laan are not told apart from them.
  return from > 0 && !(tail.length === 1 && particles.has(tail[0] as string));
};

const isStart = (words: readonly string[], head: readonly string[]) =>
  head.length < words.length && head.every((word, at) => word === words[at]);

function isShortFor(
  candidate: NameCandidate,
  scores: Scores | undefined,
  group: NameForms,
  main: NameCandidate,
): boolean {
  const own = candidate.words;
  const { words } = main;
  const kind = scores && kindOf(scores);
  const low = own.join(' ');
  if (isKnownPlace(low) || isDemonym(low))
    return (
      group.kind === 'place' &&
      own.length < words.length &&
      isStart(words, own) &&
      isHeadWord(words[own.length] as string)
    );
  if (scores && scores.person >= 3.5) return false;
  if (isStart(words, own)) {
    const rest = words.slice(own.length);
    const restHeads =
      /&/.test(main.form) ||
      rest.every(
        (word) =>
          isHeadWord(word) ||
          companyForms.has(word.replace(/\.$/, '')) ||
          companyForms.has(word) ||
          (isUsual(word) && !/^(?:of|for|and)$/.test(word)),
      );
    switch (group.kind) {
      case 'organization':
        if (rest.every((word) => companyForms.has(word.replace(/\.$/, '')))) return true;
        if (kind === 'place' && standsAsPlace(candidate)) return false;
        if (kind === 'product' && scores && scores.product > 3) return false;
        return restHeads || /^(?:of|for)$/.test(rest[0] as string);
      case 'product':
        return (
          rest.every((word) => /^\d+(?:\.\d+)?\p{L}?$/u.test(word)) &&
          !(scores && scores.organization > scores.product + 3)
        );
      case 'place':
        return restHeads;
      case 'law':
      case 'event':
      case 'other':
        return (rest.length === 1 && /^\d{4}$/.test(rest[0] as string)) || (own.length > 1 && restHeads);
      default:
        return own.length > 1;
    }
  }
  if (own.length < words.length && ends(words, own)) {
    if (group.kind === 'product')
      return (
        own.length > 1 ||
        versionWords.has(low) ||
        !isUsual(low) ||
        (kind !== 'organization' && own.length === 1)
      );
    if (group.kind === 'event' || group.kind === 'law') return own.length > 1;
    if (group.kind === 'organization' || group.kind === 'other')
      return own.length > 1 && !isHeadWord(own[0] as string) && kind !== 'place';
    if (group.kind === 'place' || group.kind === 'work') return own.length > 1 && kind !== 'organization';
  }
  return false;
}

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

const isHeadWord = (word: string) => Object.values(kindHeads).some((list) => list.has(word));

/** Whether two forms are written alike but for apostrophes and hyphens. */
export const isSameForm = (a: string, b: string): boolean => formKey(a) === formKey(b);
