import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeNames } from '../../../../bench/detect/made-words.ts';
import { createProse } from '../../../../bench/page/generated.ts';
import {
  CAPITALIZED,
  type Flags,
  hashesAlong,
  NAME,
  SMALL,
  START,
} from '../../../../extension/detect/index/hash-walk.ts';
import { contentsOf } from '../../../../extension/detect/names/lexicon.ts';
import { namesAlone } from '../../../../extension/detect/names/standalone-names.ts';
import { packNamesAndCues, packPrefilter, prefilterOn } from '../../../../extension/detect/pack/pack.ts';
import { type SieveEntry, sieve } from '../../../../extension/detect/pack/sieve.ts';
import { openPrefilter, possibleNames } from '../../../../extension/detect/scan/prefilter.ts';
import { scan } from '../../../../extension/detect/scan/scan.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';

/** With the everyday names, which no page is searched for: they have all that is hard about letters. */
const stories = readStories().map((story) => ({
  ...story,
  entities: story.entities.map(({ everyday, ...entity }) => entity),
}));
const written = namesAlone(contentsOf(stories));
const names = [...written.keys()];
const prefilter = openPrefilter(packPrefilter(stories));

/** What stands under whole hashes, of entries as an index has them. */
const flagsIn = (entries: readonly SieveEntry[]): Flags => {
  const known = new Map<number, number>();
  for (const { keys, flags } of entries)
    for (const [at, key] of keys.entries())
      known.set(key, (known.get(key) ?? 0) | (at === keys.length - 1 ? flags : START));
  return (hash) => known.get(hash) ?? 0;
};
const sieved = flagsIn(sieve(written));
const whole = flagsIn([...written].map(([name, flags]) => ({ keys: hashesAlong(name), flags })));
/** Where names are found letter by letter, whole and in the sieve: these may not be missed. */
const letterByLetter = (text: string) => {
  const inSieve = new Set(scan(text, { flagsOf: sieved }).names);
  return scan(text, { flagsOf: whole }).names.filter(
    // An S of "S. Korea" and an A of "SA" are a name to an index and to no reader; names with initials are tested by themselves.
    (start) => inSieve.has(start) && !/^.\P{L}/u.test(text.slice(start)),
  );
};
/** Before a text it makes it so long that a pattern is worth its while. */
const padding = '. '.repeat(8_000);
const inPassing = (text: string) =>
  possibleNames(padding + text, prefilter, () => text).map((start) => start - padding.length);

describe('looking over a text for names', () => {
  test('finds each name of the stories, however it is set', () => {
    const missed = names.filter((name) =>
      [
        name,
        name.toUpperCase(),
        `“${name}s” and`,
        `x\n${name.replaceAll(' ', '-\n')}`,
        name.replaceAll(' ', ''),
      ].some((text) => letterByLetter(text).length > 0 && inPassing(text).length === 0),
    );
    expect(missed).toEqual([]);
  }, 60_000);

  const odd = [
    '\u00ad',
    '\u200b',
    '-\n',
    ' ',
    '.',
    's',
    'İ',
    'ё',
    'Ａ',
    'ｋ',
    '\u0301',
    '\ud83d\ude00',
    '\ue000',
    'é',
    '가',
    '’',
  ];
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...names),
        fc.constantFrom(...names).chain((name) => fc.nat(name.length).map((at) => name.slice(0, at))),
        fc.constantFrom(...odd),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test('finds, in any text, what is found letter by letter', () => {
    fc.assert(
      fc.property(text, (text) => {
        const wanted = letterByLetter(text);
        expect(inPassing(text)).toEqual(expect.arrayContaining(wanted));
        expect(possibleNames(text, prefilter)).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  test.each<[text: string, found: number[]]>([
    ['It gave us hope, as they say.', []],
    ['The US and China met.', [4, 11]],
    ['to china', [3]],
    ['To china', []],
    ['As a day in Sam', []],
    ['Sam-\nsung', [0]],
    ['The U.S. and J.Y. Lee', [4, 13]],
    ['deepseek and DEEPSEEK', [0, 13]],
    ['Ｋａｋａｏ', [0]],
    ['Kak\u00adao, Open-\nAI', [0, 8]],
    ['Lee and Altman spoke of R1', []],
    ['Sam Altman and Lee spoke of DeepSeek-R1', [0, 28]],
  ])('%j', (text, found) => {
    expect(possibleNames(text, prefilter)).toEqual(found);
    expect(inPassing(text)).toEqual(found);
  });

  test.each(['people said', 'the same way', 'an act of', 'from the south', 'open it', 'statues'])(
    'does not stop at %j, which begins as names do',
    (text) => {
      expect(text.match(prefilter.heads()!)).toBeNull();
    },
  );

  test('walks few words of a long text in vain', () => {
    const text = createProse(5)(1_000_000);
    expect(text.match(prefilter.heads()!)?.length).toBeLessThan(100);
  });

  test('asks of a small letter whether the text around has a capital', () => {
    const asked: number[] = [];
    const found = possibleNames('Home china', prefilter, (start) => {
      asked.push(start);
      return 'china';
    });
    expect(found).toEqual([5]);
    expect(asked).toEqual([5]);
  });

  test('works for more names than a pattern is worth', () => {
    const many = new Map(Array.from({ length: 60_000 }, (_, at) => [`nam${at.toString(36)}`, NAME | 48]));
    const prefilter = openPrefilter(prefilterOn(many));
    expect(prefilter.heads()).toBeUndefined();
    expect(possibleNames(`${padding}x nam5 y`, prefilter)).toEqual([padding.length + 2]);
    expect(possibleNames('x nam5 y', prefilter)).toEqual([2]);
  });

  test('bears a text of millions of words in another script', () => {
    const text = `${'я '.repeat(12_000_000)}Какао`;
    expect(possibleNames(text, prefilter, () => '')).toEqual([text.length - 5]);
  }, 60_000);

  test.each<[what: string, text: (size: number) => string]>([
    ['one endless word', (size) => 'öpenai'.repeat(size / 6)],
    ['soft hyphens only', (size) => '\u00ad'.repeat(size)],
    ['soft hyphens behind a letter', (size) => `S${'\u00ad'.repeat(size)}amsung`],
    ['broken lines', (size) => 'Sam-\n'.repeat(size / 5)],
    ['starts of names', (size) => 'Basic Act on '.repeat(size / 13)],
  ])(
    'costs in proportion to its length: %s',
    (_, text) => {
      const time = (size: number) => {
        const input = text(size);
        const start = process.threadCpuUsage();
        possibleNames(input, prefilter);
        const { user, system } = process.threadCpuUsage(start);
        return (user + system) / 1000;
      };
      time(20_000);
      const base = time(40_000);
      expect(time(320_000) / Math.max(base, 20)).toBeLessThan(24);
    },
    60_000,
  );
});

test('of 100,000 names each is let through, also where hashes meet in one entry', () => {
  const many = madeNames(100_000);
  const prefilter = openPrefilter(
    prefilterOn(new Map(many.map((name) => [name, NAME | SMALL | CAPITALIZED]))),
  );
  expect(many.filter((name) => possibleNames(`so ${name} came`, prefilter)[0] !== 3)).toEqual([]);
});

describe('scanning a page that has a name', () => {
  const contents = contentsOf(readStories());
  const index = openPrefilter(packNamesAndCues(readStories()));
  /** The same letter by letter. */
  const slowly = { flagsOf: index.flagsOf };

  test('finds the names and the words that decide about them where going letter by letter does', () => {
    const spellings = [...contents.names.keys(), ...contents.cues];
    const missed = spellings.filter((spelling) =>
      [spelling, spelling.toUpperCase(), `“${spelling}s” and`, `x ${spelling.replaceAll(' ', '-\n')}`].some(
        (text) => {
          const [found, wanted] = [scan(text, index), scan(text, slowly)];
          return (['names', 'cues'] as const).some((kind) =>
            wanted[kind].some((start) => !found[kind].includes(start)),
          );
        },
      ),
    );
    // From its S on it is a South African company to the sieve, which takes no initials before a name for a part of it.
    expect(missed).toEqual(['U.S.A.']);
  }, 60_000);

  test('tells them in order, in several scripts', () => {
    const text = '삼성은 Samsung과 DeepSeek, 三星电子 and Kakao';
    const { names } = scan(text, index);
    expect(names).toEqual([...names].sort((a, b) => a - b));
    expect(names).toEqual(
      expect.arrayContaining(
        ['삼성', 'Samsung', 'DeepSeek', '三星', 'Kakao'].map((name) => text.indexOf(name)),
      ),
    );
  });

  test('ends with the first name where no more is asked', () => {
    expect(scan('A word of DeepSeek and of Kakao', index, true).names).toEqual([10]);
  });
});
