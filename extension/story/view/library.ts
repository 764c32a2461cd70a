import { byDate } from '../format/loose-date.ts';
import type { Entity, Name, Story } from '../format/schema.ts';
import type { Belonging } from './everyday.ts';
import { originsOf, state, unite } from './origins.ts';
import type { EntityCard, EntityRef, NamedRef } from './shown.ts';
import { type Marks, type Others, partOf } from './story-part.ts';

/** An entity as all stories together know it. */
export interface LibraryEntity extends EntityRef {
  names: Name[];
  /** No story names it; see `EntityCard`. */
  background: boolean;
  belonging: Belonging;
}

/** All stories as one, looked up by entity; each look-up by id costs the same however many there are. */
export interface Library {
  /** Those that come with Backstory, then the reader's own; each from the newest to the oldest. */
  readonly stories: readonly Story[];
  entities(): Iterable<LibraryEntity>;
  entity(id: string): LibraryEntity | undefined;
  ref(id: string): EntityRef | undefined;
  named(id: string): NamedRef | undefined;
  /** What `withoutCompany` asks of an entity. */
  belonging(id: string): Belonging | undefined;
  /** Every spelling of every entity; a spelling of two entities comes twice. */
  names(): Iterable<{ name: Name; entity: string }>;
  /** What a card shows of an entity, by default without marked names; undefined where no story has the id. */
  card(id: string, marks?: Marks): EntityCard | undefined;
}

interface Shelf {
  known: LibraryEntity;
  /** The stories it stands in, in the order of the library's; never empty. */
  standings: { story: Story; entity: Entity }[];
}

/**
 * Joins stories into one library, in which an id means the same entity wherever it stands: its names and facts
 * are united, and the newest story words its name and gist. Where a story that comes with Backstory knows the entity,
 * those of the reader's own change nothing of that: they add their sentences, marked as theirs.
 */
export function createLibrary(given: readonly Story[]): Library {
  const stories = given.toSorted(
    (a, b) =>
      Number(a.kept ?? false) - Number(b.kept ?? false) ||
      byDate({ date: b.published }, { date: a.published }),
  );
  const shelves = new Map<string, Shelf>();
  for (const [at, story] of stories.entries())
    for (const entity of story.entities) shelve(shelves, story, at, entity);

  const ref: Library['ref'] = (id) => {
    const known = shelves.get(id)?.known;
    return known && { id, kind: known.kind, name: known.name };
  };
  const named: Library['named'] = (id) => {
    const known = shelves.get(id)?.known;
    return known && { id, kind: known.kind, name: known.name, names: commonOf(known.names) };
  };
  return {
    stories,
    ref,
    named,
    belonging: (id) => shelves.get(id)?.known.belonging,
    *entities() {
      for (const { known } of shelves.values()) yield known;
    },
    entity: (id) => shelves.get(id)?.known,
    *names() {
      for (const { known } of shelves.values())
        for (const name of known.names) yield { name, entity: known.id };
    },
    card: (id, marks = () => []) => {
      const shelf = shelves.get(id);
      return shelf && viewCard(shelf, { ref, named }, marks);
    },
  };
}

function shelve(shelves: Map<string, Shelf>, story: Story, at: number, entity: Entity): void {
  const { id, kind, name, background = false, everyday = false } = entity;
  const shelf = shelves.get(id);
  if (!shelf) {
    const belonging = { everyday, stories: [at] };
    const known = { id, kind, name, names: [...entity.names], background, belonging };
    shelves.set(id, { known, standings: [{ story, entity }] });
    return;
  }
  shelf.standings.push({ story, entity });
  shelf.known.background &&= background;
  const { belonging } = shelf.known;
  shelf.known.belonging = {
    everyday: belonging.everyday || everyday,
    stories: [...belonging.stories, at],
  };
  // The first story decides: bundled stories come before kept ones.
  if (story.kept && !shelf.standings[0]!.story.kept) return;
  const known = shelf.known.names;
  for (const name of entity.names) {
    if (!known.some(({ text, lang }) => text === name.text && lang === name.lang)) known.push(name);
  }
}

function viewCard({ known, standings }: Shelf, others: Others, marks: Marks): EntityCard {
  const { id, kind, name, names, background } = known;
  const resolved = standings.map(({ story, entity }) => ({ story, entity, origins: originsOf(story) }));
  // Kept stories add nothing to what bundled ones say about an entity.
  const isKept = resolved[0]!.story.kept ?? false;
  const speaking = resolved.filter(({ story }) => (story.kept ?? false) === isKept);
  const worded = speaking.find(({ entity }) => entity.gist);
  const gist = worded?.entity.gist && state(worded.entity.gist, worded.origins);
  return {
    id,
    kind,
    name,
    names: names.map(({ text, lang }) => ({ text, lang })),
    ...(gist && { gist }),
    facts: unite(speaking.flatMap(({ entity, origins }) => entity.facts.map((fact) => state(fact, origins)))),
    background,
    stories: resolved.map(({ story, entity, origins }) => partOf(story, entity, origins, others, marks)),
  };
}

/** The first name of each language, which is the common one. */
function commonOf(names: readonly Name[]): NamedRef['names'] {
  return names
    .filter(({ lang }, at) => names.findIndex((other) => other.lang === lang) === at)
    .map(({ text, lang }) => ({ text, lang }));
}
