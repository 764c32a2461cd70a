import type { NameForms } from './group.ts';
import type { NameCandidate } from './runs/candidates.ts';
import { hasTag, isGivenName, isKnownPlace, isUsual } from './words/word-knowledge.ts';

/** Number of groups above which nothing is compared with everything. */
const maxGroups = 600;

/**
 * Joins what an article has misspelt once or twice with the one name that it means: Bauchtman with Lydia Buchtmann, Kristin
 * Wilkins with Kristen Wilkins. Numbers, and names that differ in a word that is known, are never taken for one another.
 */
export function joinMisspelt(groups: readonly NameForms[]): NameForms[] {
  if (groups.length > maxGroups) return [...groups];
  const gone = new Set<NameForms>();
  const byStart = new Map<string, NameForms[]>();
  for (const group of groups)
    for (const start of startsOf(group)) byStart.set(start, [...(byStart.get(start) ?? []), group]);
  for (const group of groups) {
    const [main] = group.forms as [NameCandidate, ...NameCandidate[]];
    if (!mayBeMisspelt(group, main)) continue;
    const near = new Set((main.words[0] as string).length > 0 ? byStart.get(firstLetter(main.words)) : []);
    const [host, another] = [...near].filter(
      (other) =>
        other !== group &&
        !gone.has(other) &&
        (count(other) > count(group) || isKnown(other)) &&
        isMisspeltOf(main, other),
    );
    if (!host || another) continue;
    host.forms.push(...group.forms);
    gone.add(group);
  }
  return groups.filter((group) => !gone.has(group) && !isFamily(group, groups));
}

/** The Rosenbaums: several of one surname are no name of theirs. */
function isFamily({ forms }: NameForms, groups: readonly NameForms[]): boolean {
  const [main] = forms as [NameCandidate, ...NameCandidate[]];
  const [word = ''] = main.words;
  if (main.words.length > 1 || forms.length > 1 || !/[^s]s$/.test(word)) return false;
  if (!main.occurrences.every(({ line, from }) => line.tokens[from - 1]?.low === 'the')) return false;
  return groups.some(
    ({ kind, forms: [other] }) =>
      kind === 'person' && other && other.words.length > 1 && other.words.at(-1) === word.slice(0, -1),
  );
}

const firstLetter = (words: readonly string[]) =>
  (words.length === 1 ? (words[0] as string) : words.join(' '))[0] as string;

/** Letters that a form of a group may begin with: of its whole name, and of a person's surname. */
function startsOf({ kind, forms }: NameForms): Set<string> {
  const [main] = forms as [NameCandidate, ...NameCandidate[]];
  const starts = new Set([(main.words[0] as string)[0] as string]);
  if (kind === 'person') starts.add((main.words.at(-1) as string)[0] as string);
  return starts;
}

const count = ({ forms }: NameForms) => forms.reduce((sum, { occurrences }) => sum + occurrences.length, 0);

const isKnown = ({ forms }: NameForms) => {
  const low = (forms[0] as NameCandidate).words.join(' ');
  return isKnownPlace(low) || hasTag(low, 'Organization');
};

function mayBeMisspelt(group: NameForms, { words, form }: NameCandidate): boolean {
  if (count(group) > 2 || group.forms.length > 1 || /\d/.test(form)) return false;
  const [first] = words;
  return (
    words.length > 1 ||
    (form.length > 4 &&
      !isKnownPlace(first as string) &&
      !isGivenName(first as string) &&
      !isUsual(first as string))
  );
}

/** Whether a form is the main one of a group with a letter or two wrong. */
export function isMisspeltOf({ words }: NameCandidate, { kind, forms }: NameForms): boolean {
  const [main] = forms as [NameCandidate, ...NameCandidate[]];
  if (words.length === 1) {
    if (kind !== 'person' || main.words.length < 2) return false;
    return isMisspelt(words[0] as string, main.words.at(-1) as string);
  }
  if (words.length !== main.words.length) return false;
  const changed = words.filter((word, at) => word !== main.words[at]);
  const meant = main.words.filter((word, at) => word !== words[at]);
  if (changed.length !== 1 || changed[0]?.length === 0) return false;
  const [word, other] = [changed[0] as string, meant[0] as string];
  // A known word says something else: East and West, Daniel and Daniela.
  if (isKnownPlace(word) && isKnownPlace(other)) return false;
  if (isUsual(word) && isUsual(other) && kind === 'person') return false;
  return word.length === other.length && isMisspelt(word, other);
}

/** Whether a word is another with a letter or two changed, dropped, doubled or exchanged. */
function isMisspelt(word: string, other: string): boolean {
  const length = Math.min(word.length, other.length);
  if (length < 5 || word[0] !== other[0] || /\d/.test(word + other)) return false;
  if (`${other}s` === word || `${word}s` === other) return false;
  return distance(word, other) <= (length > 7 ? 2 : 1);
}

/** How many letters have to be changed, dropped, added or exchanged with their neighbour; 3 for all that are more. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + change,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return Math.min(3, last[b.length] as number);
}
