import { joinAbbreviations } from './abbreviations.ts';
import type { NameForms } from './group.ts';
import { kindOf, scoresOf } from './kinds/kinds.ts';
import { agreeInLists } from './kinds/lists.ts';
import type { Scores } from './kinds/scores.ts';
import { isMisspeltOf, joinMisspelt } from './misspelt.ts';
import type { NameCandidate } from './runs/candidates.ts';
import { formKey } from './runs/candidates.ts';
import { ends, isShortFor } from './short-form.ts';
import { statedAliases } from './stated-aliases.ts';
import { type FoundKind, generations } from './words/word-kinds.ts';
import { isGivenName, isUsual } from './words/word-knowledge.ts';

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
  const bySpelling = new Map<string, NameForms>();
  for (const candidate of order) {
    const host = stated.get(candidate);
    if (host && host !== candidate) continue;
    const spelled = spellingKeys(candidate);
    const same = spelled.map((key) => bySpelling.get(key)).find((group) => group !== undefined);
    if (same) {
      found(candidate, same, false);
      continue;
    }
    const joined = hostOf(candidate, scores.get(candidate) as Scores, byWord);
    if (joined === 'several') continue;
    if (joined) found(candidate, joined.group, joined.isOnlyHere);
    else enter(candidate);
    for (const key of spelled) bySpelling.set(key, groupOf.get(candidate) as NameForms);
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
  const joined = joinMisspelt(joinAbbreviations(groups));
  agreeInLists(joined);
  return joined;
}

/**
 * What is the same for two ways to write a name: with its article, a hyphen or an apostrophe, or without; the second is that
 * of the one, where a name is the plural of another.
 */
function spellingKeys({ words }: NameCandidate): string[] {
  const bare = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  const key = bare.join(' ').replace(/['’.]/g, '').replace(/[-‐‑]/g, ' ');
  const one = key.slice(0, -1);
  return bare.length === 1 && /[^s]s$/.test(key) && key.length > 5 && !isGivenName(one) && !isUsual(one)
    ? [key, one]
    : [key];
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
  const length = ({ words }: NameCandidate) => words.length - (words[0] === 'the' ? 1 : 0);
  const isFuller = (form: NameCandidate, best: NameCandidate) =>
    length(form) > length(best) ||
    (length(form) === length(best) && best.words[0] === 'the' && form.words[0] !== 'the');
  const longest = group.forms.reduce(
    (best, form) => (isFuller(form, best) && !/^\p{Lu}{2,6}$/u.test(form.form) ? form : best),
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
    // "The South" is South Korea in this article, and elsewhere another.
    const isCompass = /^(?:north|south|east|west)$/.test(words.join(' '));
    if (rank > 0) hosts.push({ group, isOnlyHere: rank === GIVEN || isCompass, rank });
  }
  const best = Math.max(...hosts.map(({ rank }) => rank));
  const [first, ...others] = hosts.filter(
    ({ rank, group }) => rank === best && !isMisspeltAmong(group, hosts),
  );
  if (!first) return undefined;
  if (others.length === 0) return first;
  if (best < GIVEN) return undefined;
  // Who is named once, and only after the surname was said, is not the one whom it meant.
  const before = hosts.filter(({ group, rank }) => rank === best && isNamedBefore(group, candidate));
  const [only, another] = before;
  const isClear = only && !another && best === SURNAME;
  return isClear && hosts.every((host) => host === only || host.rank < best || isNamedOnce(host.group))
    ? only
    : 'several';
}

/** Kristin Wilkins, beside Kristen Wilkins who is named more often, is nobody else with that surname. */
const isMisspeltAmong = (group: NameForms, hosts: readonly Host[]) => {
  const [main] = group.forms as [NameCandidate, ...NameCandidate[]];
  const times = ({ forms }: NameForms) => (forms[0] as NameCandidate).occurrences.length;
  return hosts.some(
    ({ group: other }) => other !== group && times(other) > times(group) && isMisspeltOf(main, other),
  );
};

const isNamedBefore = ({ forms }: NameForms, candidate: NameCandidate) =>
  firstPlace(forms[0] as NameCandidate) < firstPlace(candidate);
const isNamedOnce = ({ forms }: NameForms) =>
  (forms[0] as NameCandidate).occurrences.filter(({ line }) => line.paragraph >= 0).length === 1;

/** Maximum distance of a short name before the full name of its person: a few sentences. */
const nearby = 30_000;

const GIVEN = 2;
const SURNAME = 3;
const SHORT = 1;
const MADE = 1.5;
/**
 * Weight of a person who is named only later: anything else that the short name may stand for comes first.
 */
const EARLY = 0.5;

function rankAs(candidate: NameCandidate, scores: Scores | undefined, group: NameForms): number {
  const main = group.forms[0] as NameCandidate;
  if (candidate === main || candidate.words.length > main.words.length) return 0;
  if (group.kind === 'person') return rankAsPerson(candidate, scores, main);
  if (!isShortFor(candidate, scores, group, main)) return 0;
  // Firefox is Mozilla Firefox, and not Firefox 121.
  return group.kind === 'product' && ends(main.words, candidate.words) ? MADE : SHORT;
}

function rankAsPerson(candidate: NameCandidate, scores: Scores | undefined, main: NameCandidate): number {
  const words = main.words.filter((word) => !generations.has(word));
  const own = candidate.words;
  const person = Math.max(0, scores?.person ?? 0);
  if (scores && (scores.place > person + 2 || scores.organization > person + 2.5)) return 0;
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

/** Whether two forms are written alike but for apostrophes and hyphens. */
export const isSameForm = (a: string, b: string): boolean => formKey(a) === formKey(b);
