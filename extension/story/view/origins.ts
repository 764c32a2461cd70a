import type { Story } from '../format/schema.ts';
import type { Origin, StatedText } from './shown.ts';

/** Looks up where words come from, in the order given. */
export type OriginsOf = (from: readonly string[]) => Origin[];

/** Makes the look-up of one story's sentences and sources by id; ids that it does not have are left out. */
export function originsOf(story: Story): OriginsOf {
  const origins = new Map<string, Origin>();
  for (const { id, text } of [...story.highlights, ...story.body]) {
    origins.set(id, { is: 'sentence', story: story.id, id, text });
  }
  for (const { publisher = '', ...source } of story.sources) {
    origins.set(source.id, { is: 'source', publisher, ...source });
  }
  return (from) => from.flatMap((id) => origins.get(id) ?? []);
}

/** Gives words of the story file what they rest on. */
export function state(
  { text, from }: { text: string; from: readonly string[] },
  origins: OriginsOf,
): StatedText {
  return { text, from: origins(from) };
}

/** Joins statements that say the same in the same words, with all that they rest on. */
export function unite(statements: readonly StatedText[]): StatedText[] {
  const united = new Map<string, StatedText>();
  for (const { text, from } of statements) {
    const same = united.get(text);
    united.set(text, { text, from: same ? joinOrigins(same.from, from) : from });
  }
  return [...united.values()];
}

function joinOrigins(one: readonly Origin[], other: readonly Origin[]): Origin[] {
  const byIdentity = new Map([...one, ...other].map((origin) => [JSON.stringify(origin), origin]));
  return [...byIdentity.values()];
}
