import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPITALIZED, NAME } from '../../../../extension/detect/index/hash-walk.ts';
import {
  either,
  type IndexKey,
  isIndexKey,
  openKeyed,
} from '../../../../extension/detect/index/keyed-index.ts';
import { contentsOf, type LexiconContents } from '../../../../extension/detect/names/lexicon.ts';
import { packNamesAndCues } from '../../../../extension/detect/pack/pack.ts';
import { packKept } from '../../../../extension/detect/pack/pack-keyed.ts';
import { openKeptPrefilter, possibleKeptNames } from '../../../../extension/detect/scan/kept-prefilter.ts';
import { openPrefilter } from '../../../../extension/detect/scan/prefilter.ts';
import { scan } from '../../../../extension/detect/scan/scan.ts';
import type { Story } from '../../../../extension/story/format/schema.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';

/** A kept story of these names, each of an entity of its own. */
const storyOf = (names: readonly string[]): Story => ({
  ...readStories()[0]!,
  id: 'own-story',
  kept: true,
  entities: names.map((name, at) => ({
    id: `own-${at}`,
    kind: 'organization',
    name,
    names: [{ text: name, lang: 'en', ...(/^\p{Lu}/u.test(name) && { letters: 'initials' as const }) }],
    facts: [],
    quotes: [],
  })),
});
const key: IndexKey = [0x12345678, 0x9abcdef0, 0x0fedcba9, 0x87654321];
const otherKey: IndexKey = [0x12345678, 0x9abcdef0, 0x0fedcba9, 0x87654320];
const words = [
  'Quill',
  'Harbour',
  'Tarn',
  'Müller',
  '해원조선',
  '岚舟科技',
  'Øresund',
  'iMoss',
  'Кедр',
  '5th',
  'van',
];
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 30 });
const packOf = (names: readonly string[], by = key) => packKept(contentsOf([storyOf(names)]), by);

describe('packed names of a reader', () => {
  test('let every name through that is packed, in any text', () => {
    fc.assert(
      fc.property(
        names,
        fc.boolean(),
        fc.constantFrom(' again.', '', 's', '’s', '—so'),
        (names, isLong, behind) => {
          const packed = packOf(names);
          const index = openKeyed(packed.index, key);
          const prefilter = openKeptPrefilter(packed.prefilter, key);
          for (const name of names) {
            const text = `${isLong ? '. A line. '.repeat(80) : 'Said '}${name}${behind}`;
            const at = text.indexOf(name);
            expect(scan(text, index).names, name).toContain(at);
            expect(possibleKeptNames(text, prefilter), name).toContain(at);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('let next to nothing else through', () => {
    const packed = packOf(Array.from({ length: 1000 }, (_, at) => `Quill${at.toString(36)}x`));
    const { flagsOf } = openKeyed(packed.index, key);
    let found = 0;
    for (let hash = 0; hash < 1_000_000; hash++) if (flagsOf(Math.imul(hash, 0x9e3779b1)) !== 0) found++;
    expect(found).toBeLessThan(20);
  });

  test('have no letters of a name, no id and no text of it', () => {
    const secret = ['Quillworth Harbour', 'Ottoline Marsh', 'Brontolith'];
    const story = { ...storyOf(secret), id: 'own-secretstory' };
    const packed = JSON.stringify(packKept(contentsOf([story]), key)).toLowerCase();
    for (const part of ['quill', 'harbo', 'ottol', 'marsh', 'bront', 'own-', 'secret'])
      expect(packed).not.toContain(part);
  });

  test('are other bytes by another key, one bit of it apart, and find nothing by it', () => {
    const some = ['Quillworth Harbour', 'Ottoline Marsh', 'Brontolith'];
    const [one, other] = [packOf(some), packOf(some, otherKey)];
    expect(one.index).not.toBe(other.index);
    const same = [...one.index].filter((digit, at) => digit === other.index[at] && digit !== '0').length;
    expect(same).toBeLessThan(8);
    const wrong = openKeyed(one.index, otherKey);
    for (const name of some) expect(scan(name, wrong).names).toEqual([]);
  });

  test('say nothing of names by the pattern that goes with them', () => {
    expect(packOf(['Quillworth']).prefilter.odd).toBe(packOf(['Ottoline Marsh', '해원조선']).prefilter.odd);
  });

  test('are read without harm where they are no packed names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer(), (packed, hash) => {
        expect(openKeyed(packed, key).flagsOf(hash)).toBeLessThan(64);
      }),
    );
  });

  test('take no more than 2 MB, however many they are', () => {
    const many: LexiconContents = {
      ...contentsOf([]),
      names: new Map(
        Array.from({ length: 500_000 }, (_, at) => [`Q${at.toString(36)} x${at}`, NAME | CAPITALIZED]),
      ),
    };
    const { index } = packKept(many, key);
    expect(index.length).toBeLessThanOrEqual(2 ** 21 + 1);
    expect(scan('said Q1 x1 and', openKeyed(index, key)).names).toContain(5);
  }, 30_000);
});

test('two indexes are one that lets through what either does', () => {
  const bundled = openPrefilter(packNamesAndCues(readStories()));
  const joined = either(bundled, openKeyed(packOf(['Quillworth']).index, key));
  expect(scan('Quillworth met Samsung', joined).names).toEqual([0, 15]);
});

test('a key is four whole numbers', () => {
  expect(isIndexKey(key)).toBe(true);
  for (const none of [undefined, [1, 2, 3], [1, 2, 3, 4.5], [1, 2, 3, '4'], 'abcd'])
    expect(isIndexKey(none)).toBe(false);
});
