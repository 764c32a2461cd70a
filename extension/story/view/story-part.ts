import type { Entity, Relation, Story } from '../format/schema.ts';
import { viewEvents } from './event-view.ts';
import { byWeight, viewNote } from './note-view.ts';
import type { OriginsOf } from './origins.ts';
import type { EntityRef, KeptOrigin, NamedRef, Quote, RelationView, StoryPart } from './shown.ts';

/** Finds the names of a card's entity in a sentence, as UTF-16 offsets [start, end). */
export type Marks = (sentence: string) => Quote['marks'];

/** Finds other entities by their ids. */
export interface Others {
  ref: (id: string) => EntityRef | undefined;
  named: (id: string) => NamedRef | undefined;
}

/** What one story has to say about one of its entities. */
export function partOf(
  story: Story,
  entity: Entity,
  origins: OriginsOf,
  { ref, named }: Others,
  marks: Marks,
): StoryPart {
  const { id } = entity;
  const sentences = new Map([...story.highlights, ...story.body].map((sentence) => [sentence.id, sentence]));
  const quoted = entity.quotes.flatMap((quote) => sentences.get(quote) ?? []);
  const events = story.events.filter(({ entities }) => entities.includes(id));
  const notes = story.notes.filter(({ about }) => about.includes(id));
  return {
    id: story.id,
    title: story.title,
    published: story.published,
    language: story.language,
    ...(story.kept && { kept: keptFrom(story) }),
    quotes: quoted.map((sentence) => ({ ...sentence, marks: marks(sentence.text) })),
    events: viewEvents(events, story, origins, ref),
    relations: story.relations.flatMap((relation) => viewRelation(relation, id, origins, named)),
    notes: notes.toSorted(byWeight).map((note) => viewNote(note, origins, ref)),
  };
}

/** Where a kept story was read: its one source is the page. */
export function keptFrom({ sources: [page], imported }: Story): KeptOrigin {
  return {
    site: page?.publisher ?? '',
    ...(page?.url !== undefined && { url: page.url }),
    ...(imported && { imported }),
  };
}

function viewRelation(
  relation: Relation,
  self: string,
  origins: OriginsOf,
  named: Others['named'],
): RelationView[] {
  const from = origins(relation.from);
  const towards = (label: string, other: NamedRef | undefined) => (other ? [{ label, other, from }] : []);
  if (relation.subject === self) return towards(relation.label, named(relation.object));
  if (relation.object === self) return towards(relation.inverse, named(relation.subject));
  return [];
}
