import type { NameForms } from './group.ts';
import type { NameCandidate } from './runs/candidates.ts';

/** Everyday abbreviations of names that are hardly ever written out beside them. */
const everyday: Record<string, string> = {
  us: 'united states',
  usa: 'united states',
  america: 'united states',
  uk: 'united kingdom',
  un: 'united nations',
  eu: 'european union',
  uae: 'united arab emirates',
  nz: 'new zealand',
  dprk: 'north korea',
  prc: 'china',
};

/** A form as it is compared: U.S., US; IE 6, IE6. */
const plain = (form: string) => form.replace(/[\s.]/g, '');

/** The first letters of the capitals of a form, and the numbers as they are: IE6 of Internet Explorer 6. */
const initialsOf = (form: string) =>
  form
    .split(/[\s-]+/)
    .filter((word) => /^[\p{Lu}\d]/u.test(word))
    .map((word) => (/^\d/.test(word) ? word : word[0]))
    .join('');

const sorted = (letters: string) => [...letters].sort().join('');

/** Joins abbreviations with the one name whose words they are the first letters of. */
export function joinAbbreviations(groups: readonly NameForms[]): NameForms[] {
  const byInitials = new Map<string, NameForms[]>();
  const byName = new Map<string, NameForms>();
  const enter = (initials: string, group: NameForms) => {
    const same = byInitials.get(initials) ?? [];
    if (!same.includes(group)) byInitials.set(initials, [...same.slice(0, 3), group]);
  };
  for (const group of groups) {
    for (const { words, form } of group.forms) {
      byName.set(words.join(' '), group);
      if (words.length < 2 || group.kind === 'person') continue;
      const initials = initialsOf(form);
      enter(initials, group);
      // CEI, of the Italian Episcopal Conference: in another language the words stand in another order.
      if (initials.length > 2 && /^\p{Lu}+$/u.test(initials)) enter(`sorted ${sorted(initials)}`, group);
    }
  }
  const everydayGroup = new Map<string, NameForms>();
  return groups.filter((group) => {
    const [main] = group.forms as [NameCandidate, ...NameCandidate[]];
    const short = plain(main.form);
    const low = short.toLowerCase();
    const isShort = /^\p{Lu}{2,7}\d{0,2}$/u.test(short) && !/^\d/.test(main.form);
    const name = everyday[low];
    if (!isShort && !name) return true;
    if (main.words.length > 1 && !/^\p{Lu}{2,5} \d{1,2}$/u.test(main.form)) return true;
    const target = name
      ? (byName.get(name) ?? everydayGroup.get(name))
      : onlyOne(byInitials.get(short) ?? byInitials.get(`sorted ${sorted(short)}`));
    if (name && !target) everydayGroup.set(name, group);
    if (!target || target === group || target.kind === 'person') return true;
    target.forms.push(...group.forms);
    return false;
  });
}

const onlyOne = (groups: readonly NameForms[] | undefined) => (groups?.length === 1 ? groups[0] : undefined);
