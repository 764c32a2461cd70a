import { createRequire } from 'node:module';
import nlp from 'compromise/three';
import type { Span } from '../../tests/corpus/score.ts';

const load = createRequire(import.meta.url);

interface Offset {
  offset?: { start: number; length: number };
  text: string;
}

/** Spans of compromise's matches whose words are a name, or begin with one. */
function spansOf(json: Offset[], text: string, names: Map<string, string>): Span[] {
  return json.flatMap(({ offset }): Span[] => {
    if (!offset) return [];
    const words = text.slice(offset.start, offset.start + offset.length);
    const bare = words.replace(/^[\s"“‘'([#@]+|(?:['’]s)?[\s.,;:!?"”’')\]]*$/gu, '');
    const start = offset.start + words.indexOf(bare);
    const entity = names.get(bare.toLowerCase());
    return entity ? [{ start, end: start + bare.length, entity }] : [];
  });
}

const json = { offset: true, text: true, terms: false } as unknown as string;

/** compromise's own idea of people, organizations and places, where it is one of the names. */
export function findByCompromiseTopics(text: string, names: Map<string, string>): Span[] {
  const doc = nlp(text);
  return [doc.people(), doc.organizations(), doc.places()].flatMap((view) =>
    spansOf(view.json(json), text, names),
  );
}

let trie: unknown;

/** compromise's lookup of all names. */
export function findByCompromiseLookup(text: string, names: Map<string, string>): Span[] {
  trie ??= nlp.buildTrie([...names.keys()]);
  const found = nlp(text).lookup(trie as never);
  return spansOf(found.json(json), text, names);
}

interface WinkEntity {
  value: string;
  type: string;
}
interface Wink {
  its: Record<'detail' | 'span' | 'value' | 'precedingSpaces', unknown>;
  learnCustomEntities(
    examples: { name: string; patterns: string[] }[],
    options: Record<string, boolean>,
  ): number;
  readDoc(text: string): {
    customEntities(): { out(its: unknown): never };
    tokens(): { out(its: unknown): never };
  };
}

let wink: Wink | undefined;

function openWink(names: Map<string, string>): Wink {
  const made: Wink = load('wink-nlp')(load('wink-eng-lite-web-model'));
  const patterns = new Map<string, string[]>();
  for (const [name, entity] of names) {
    const words: string[] = made.readDoc(name).tokens().out(made.its.value);
    // Brackets and bars are wink's own signs in patterns.
    if (words.length === 0 || words.some((word) => /[[\]|^]/.test(word))) continue;
    patterns.set(entity, [...(patterns.get(entity) ?? []), words.join(' ')]);
  }
  const examples = [...patterns].map(([name, list]) => ({ name, patterns: list }));
  made.learnCustomEntities(examples, { matchValue: false, usePOS: false, useEntity: false });
  return made;
}

/** wink-nlp with the names as custom entities. */
export function findByWink(text: string, names: Map<string, string>): Span[] {
  wink ??= openWink(names);
  const doc = wink.readDoc(text);
  const values: string[] = doc.tokens().out(wink.its.value);
  const starts: number[] = [];
  let at = 0;
  for (const value of values) {
    const found = text.indexOf(value, at);
    starts.push(found < 0 ? at : found);
    if (found >= 0) at = found + value.length;
  }
  const details: WinkEntity[] = doc.customEntities().out(wink.its.detail);
  const spans: [number, number][] = doc.customEntities().out(wink.its.span);
  return details.map(({ type }, index): Span => {
    const [first, last] = spans[index] as [number, number];
    return {
      start: starts[first] as number,
      end: (starts[last] as number) + (values[last] as string).length,
      entity: type,
    };
  });
}
