import type { NameForms } from './group.ts';
import type { NameCandidate } from './runs/candidates.ts';

/** Everyday abbreviations of names that are hardly ever written out beside them. */
const everyday: Record<string, string> = {
  us: 'united states',
  usa: 'united states',
  'u.s': 'united states',
  'u.s.a': 'united states',
  america: 'united states',
  uk: 'united kingdom',
  'u.k': 'united kingdom',
  un: 'united nations',
  'u.n': 'united nations',
  eu: 'european union',
  'e.u': 'european union',
  uae: 'united arab emirates',
  dprk: 'north korea',
  prc: 'china',
};

/** Joins abbreviations with the one name whose words they are the first letters of. */
export function joinAbbreviations(groups: readonly NameForms[]): NameForms[] {
  const byInitials = new Map<string, NameForms[]>();
  const byName = new Map<string, NameForms>();
  for (const group of groups) {
    for (const { words, form } of group.forms) {
      byName.set(words.join(' '), group);
      if (words.length < 2) continue;
      const initials = form
        .split(/[\s-]+/)
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('');
      const same = byInitials.get(initials) ?? [];
      if (!same.includes(group)) byInitials.set(initials, [...same.slice(0, 3), group]);
    }
  }
  return groups.filter((group) => {
    const [main, ...others] = group.forms as [NameCandidate, ...NameCandidate[]];
    if (others.length > 0 || main.words.length > 1) return true;
    const low = (main.words[0] as string).replace(/\.$/, '');
    const [host, another] = /^\p{Lu}{2,7}$/u.test(main.form) ? (byInitials.get(main.form) ?? []) : [];
    const target = byName.get(everyday[low] ?? '') ?? (another ? undefined : host);
    if (!target || target === group || target.kind === 'person') return true;
    target.forms.push(main);
    return false;
  });
}
