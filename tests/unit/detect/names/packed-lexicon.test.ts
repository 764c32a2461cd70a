import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentsOf, joinLexicons, lexiconOf } from '../../../../extension/detect/names/lexicon.ts';
import { openLexicon, packLexicon } from '../../../../extension/detect/names/packed-lexicon.ts';
import { createReader, createReaderOf } from '../../../../extension/detect/read/reader.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';
import { readCorpus } from '../../../corpus/score.ts';

const stories = readStories();
const contents = contentsOf(stories);
const packed = packLexicon(contents);
const opened = openLexicon(packed);

describe('a packed lexicon', () => {
  test('has all that was packed, and nothing else', () => {
    for (const [hash, flags] of contents.flags) {
      expect(opened.flagsOf(hash)).toBe(flags);
      expect(opened.spellings(hash)).toEqual(contents.spellings.get(hash) ?? []);
      expect(opened.cues(hash)).toEqual(contents.cueWords.get(hash) ?? []);
      expect(opened.flagsOf(hash ^ 1)).toBe(contents.flags.get(hash ^ 1) ?? 0);
    }
    for (const [id, subject] of contents.subjects) expect(opened.subject(id)).toEqual(subject);
    for (const none of ['', 'nobody', '__proto__']) expect(opened.subject(none)).toBeUndefined();
  });

  test('reads as the one that it was made of', () => {
    const passages = readCorpus()
      .slice(0, 150)
      .map(({ text, lang }) => ({ text, lang }));
    expect(createReaderOf(opened).read(passages)).toEqual(createReader(stories).read(passages));
  });

  test('is refused where its bytes are others, and never read without end', () => {
    expect(() => openLexicon(new Uint8Array(3))).toThrow('no lexicon');
    expect(() => openLexicon(packed.slice(0, 400))).toThrow('no lexicon');
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: packed.length - 1 }), { maxLength: 5 }),
        fc.integer(),
        (places, hash) => {
          const broken = packed.slice();
          for (const at of places) broken[at] = (broken[at] as number) ^ 0xff;
          try {
            const lexicon = openLexicon(broken);
            lexicon.flagsOf(hash);
            for (const known of [...contents.flags.keys()].slice(0, 50)) lexicon.spellings(known);
          } catch (error) {
            expect((error as Error).message).toMatch(/no lexicon/);
          }
        },
      ),
      { numRuns: 60, examples: [[[788282], 0]] },
    );
  });

  test('of nothing finds nothing', () => {
    const empty = openLexicon(packLexicon(contentsOf([])));
    expect(empty.flagsOf(1)).toBe(0);
    expect(empty.spellings(1)).toEqual([]);
  });
});

test('joined lexicons know what each knows; what a kept story says changes no reading of bundled names', () => {
  const kept = stories.map((story) => ({
    ...story,
    id: 'own-story',
    kept: true as const,
    entities: story.entities.map((entity) => ({ ...entity, reading: { titles: ['gardener'] } })),
  }));
  const joined = joinLexicons([lexiconOf(stories), openLexicon(packLexicon(contentsOf(kept)))]);
  expect(joined.subject('sam-altman')).toEqual({
    ...contents.subjects.get('sam-altman')!,
    kept: ['own-story'],
  });
  for (const [hash, flags] of contents.flags) expect(joined.flagsOf(hash) & flags).toBe(flags);
});
