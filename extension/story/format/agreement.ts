import type { Problem } from './problem.ts';
import type { Story } from './schema.ts';

/** Finds what a story of the right shape says that its own parts contradict. */
export function checkAgreement(story: Story): Problem[] {
  return [...checkNumbering(story), ...checkEntities(story), ...checkRelations(story), ...checkNotes(story)];
}

/** Readers are told "sentence 2" from the id S2, so ids count the sentences. */
function* checkNumbering(story: Story): Generator<Problem> {
  for (const [list, letter] of [['highlights', 'H'] as const, ['body', 'S'] as const]) {
    for (const [index, { id }] of story[list].entries()) {
      const expected = `${letter}${index + 1}`;
      if (id !== expected) yield { path: [list, index, 'id'], reason: `"${id}" where "${expected}" belongs` };
    }
  }
}

function* checkEntities(story: Story): Generator<Problem> {
  for (const [index, { background, quotes, names, gist }] of story.entities.entries()) {
    if (!gist && !story.kept) {
      yield { path: ['entities', index, 'gist'], reason: 'missing; only a kept story may have none' };
    }
    if (background && quotes.length > 0) {
      yield {
        path: ['entities', index, 'quotes'],
        reason: 'a background entity has no sentence of the story',
      };
    }
    if (!background && !story.kept && quotes.length === 0) {
      yield { path: ['entities', index, 'quotes'], reason: 'needs a sentence, or "background": true' };
    }
    const spellings = new Set<string>();
    for (const [place, { text, lang }] of names.entries()) {
      const spelling = `${lang} ${text}`;
      if (spellings.has(spelling)) {
        yield { path: ['entities', index, 'names', place], reason: `"${text}" (${lang}) stands here twice` };
      }
      spellings.add(spelling);
    }
  }
}

function* checkRelations({ relations }: Story): Generator<Problem> {
  for (const [index, { subject, object }] of relations.entries()) {
    if (subject === object)
      yield { path: ['relations', index, 'object'], reason: `"${object}" is related to itself` };
  }
}

function* checkNotes(story: Story): Generator<Problem> {
  const sentences = new Map([...story.highlights, ...story.body].map(({ id, text }) => [id, text]));
  for (const [index, { says, dates, events }] of story.notes.entries()) {
    for (const [place, id] of says.from.entries()) {
      if (sentences.get(id)?.includes(says.text) === false) {
        yield { path: ['notes', index, 'says', 'from', place], reason: `${id} does not say "${says.text}"` };
      }
    }
    if (dates && !events.includes(dates.event)) {
      yield {
        path: ['notes', index, 'dates', 'event'],
        reason: `"${dates.event}" is missing from the note's events`,
      };
    }
    const event = dates && story.events.find(({ id }) => id === dates.event);
    if (event && event.date !== dates.sources) {
      yield { path: ['notes', index, 'dates', 'sources'], reason: `the event's own date is ${event.date}` };
    }
  }
}
