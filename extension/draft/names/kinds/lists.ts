import type { NameForms } from '../group.ts';
import type { Occurrence } from '../runs/candidates.ts';
import type { FoundKind } from '../words/word-kinds.ts';
import { kindOf } from './kinds.ts';
import type { Scores } from './scores.ts';

/** How much more speaks for the kind of a name than for any other, of which no list is asked. */
const sure = 1.6;

/** Names that stand in one list are mostly of one kind: gives it to those of which little else is said. */
export function agreeInLists(groups: readonly NameForms[]): void {
  agreeWithVersions(groups);
  const margins = new Map(groups.map((group) => [group, marginOf(group.scores)]));
  for (const list of listsOf(groups)) {
    const counts = new Map<FoundKind, number>();
    for (const group of list)
      if ((margins.get(group) ?? 0) > sure) counts.set(group.kind, (counts.get(group.kind) ?? 0) + 1);
    const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!best || second || list.length - best[1] > best[1] * 2) continue;
    for (const group of list) {
      if ((margins.get(group) ?? 0) > sure || group.kind === best[0]) continue;
      group.scores = { ...group.scores, [best[0]]: group.scores[best[0]] + sure };
      group.kind = kindOf(group.scores);
    }
  }
}

/** Internet Explorer is a product where Internet Explorer 6 is one. */
function agreeWithVersions(groups: readonly NameForms[]): void {
  const versions = new Set(
    groups.flatMap(({ kind, forms: [main] }) =>
      kind === 'product' &&
      main &&
      main.words.length > 1 &&
      /^\d+(?:\.\d+)?$/.test(main.words.at(-1) as string)
        ? [main.words.slice(0, -1).join(' ')]
        : [],
    ),
  );
  for (const group of groups)
    if (marginOf(group.scores) < 2 * sure && group.forms.some(({ words }) => versions.has(words.join(' ')))) {
      group.scores = { ...group.scores, product: group.scores.product + 2 * sure };
      group.kind = kindOf(group.scores);
    }
}

function marginOf(scores: Scores): number {
  const [first = 0, second = 0] = Object.values(scores).sort((a, b) => b - a);
  return first - second;
}

/** Names that follow one another with nothing but commas and "and" between, three or more, or two with "and". */
function listsOf(groups: readonly NameForms[]): NameForms[][] {
  const places = groups
    .flatMap((group) =>
      group.forms.flatMap(({ occurrences }) => occurrences).map((place) => ({ group, place })),
    )
    .sort((a, b) => a.place.line.index - b.place.line.index || a.place.from - b.place.from);
  const lists: NameForms[][] = [];
  let list: NameForms[] = [];
  let hasAnd = false;
  const end = () => {
    if (list.length > 2 || (list.length > 1 && hasAnd)) lists.push(list);
    list = [];
    hasAnd = false;
  };
  for (const [at, { group, place }] of places.entries()) {
    const before = places[at - 1]?.place;
    const join = before && joinOf(before, place);
    if (!join) end();
    hasAnd ||= join === 'and';
    list.push(group);
  }
  end();
  return lists;
}

function joinOf(left: Occurrence, right: Occurrence): 'and' | 'comma' | undefined {
  if (left.line !== right.line || right.from < left.to || right.from - left.to > 2) return undefined;
  const between = right.line.tokens.slice(left.to, right.from);
  if (left.line.tokens[left.to - 1]?.isPossessive) return undefined;
  const words = between.map(({ low }) => low).filter((word) => word !== 'the');
  const gap = right.line.tokens[left.to]?.gap ?? '';
  if (words.length === 1 && /^(?:and|or)$/.test(words[0] as string) && /^,?\s$/.test(gap)) return 'and';
  return words.length === 0 && gap === ', ' ? 'comma' : undefined;
}
