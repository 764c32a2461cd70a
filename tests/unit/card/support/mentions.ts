import type { CardMention } from '../../../../extension/card/mention.ts';
import type { EntityCard } from '../../../../extension/story/view/shown.ts';

/** A mention of the entity `e<id>`. */
export function mention(id: number): CardMention {
  return { id, entity: `e${id}`, text: `Name ${id}`, reason: { rule: 'name' } };
}

/** The least that can be known of an entity. */
export function entity(id: string): EntityCard {
  return {
    id,
    kind: 'organization',
    name: id,
    names: [],
    gist: { text: 'A gist', from: [] },
    facts: [],
    background: false,
    stories: [],
  };
}
