/** What is known of an entity to tell whether an everyday name of it has company. */
export interface Belonging {
  /** Said everywhere, so that by itself it is no sign of a story: a country, a capital. */
  everyday: boolean;
  /** The stories that it stands in, as numbers that mean nothing outside one library. */
  stories: readonly number[];
}

/** How many other names of a story, none of them everyday, make an everyday name worth an underline. */
const COMPANY = 2;

/**
 * Picks the everyday entities without company out of the entities that one article of a page names: those with fewer
 * than two other names of one story beside them, none of these everyday. They are listed, but neither underlined nor
 * counted.
 * @param entities - ids, in any order, each as often as it is named
 * @param belongingOf - undefined for an id that no story has
 */
export function withoutCompany(
  entities: Iterable<string>,
  belongingOf: (entity: string) => Belonging | undefined,
): Set<string> {
  const company = new Map<number, number>();
  const everyday: [entity: string, stories: readonly number[]][] = [];
  for (const entity of new Set(entities)) {
    const belonging = belongingOf(entity);
    if (!belonging) continue;
    if (belonging.everyday) everyday.push([entity, belonging.stories]);
    else for (const story of belonging.stories) company.set(story, (company.get(story) ?? 0) + 1);
  }
  const isAlone = (stories: readonly number[]) =>
    stories.every((story) => (company.get(story) ?? 0) < COMPANY);
  return new Set(everyday.filter(([, stories]) => isAlone(stories)).map(([entity]) => entity));
}
