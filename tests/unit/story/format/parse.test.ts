import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../../extension/story/format/parse.ts';
import { wordProblem } from '../../../../extension/story/format/problem.ts';
import { secondStory } from '../support/second-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: the point is to break the shape
type Loose = any;

/** Breaks a copy of a whole story and words what is found wrong with it. */
function problemsOf(breakIt: (story: Loose) => void): string[] {
  const story = structuredClone(secondStory);
  breakIt(story);
  return (parseStory(story).problems ?? []).map((problem) => wordProblem('x.json', problem));
}

test('a whole story is taken as it is', () => {
  expect(parseStory(secondStory)).toEqual({ story: secondStory });
});

const broken: [what: string, breakIt: (story: Loose) => void, problem: string][] = [
  ['an unknown key', (s) => (s.opinions = []), 'opinions: unknown key'],
  ['an unknown key deep down', (s) => (s.events[0].form = []), 'events[0].form: unknown key'],
  ['a missing key', (s) => delete s.entities[1].gist, 'entities[1].gist: missing'],
  ['a wrong type', (s) => (s.body[0].text = 7), 'body[0].text: expected string, found 7'],
  ['a text of nothing', (s) => (s.body[1].text = ''), 'body[1].text: empty, or with space at an end'],
  ['a text with space at its end', (s) => (s.title += ' '), 'title: empty, or with space at an end'],
  ['an id in capitals', (s) => (s.id = 'Second'), 'id: "Second" is no id (kebab-case)'],
  [
    'a kind there is not',
    (s) => (s.entities[0].kind = 'firm'),
    'entities[0].kind: expected ("organization" | ',
  ],
  ['a language there is not', (s) => (s.language = 'en_US'), 'language: "en_US" is no language tag'],
  ['a day there is not', (s) => (s.published = '2025-02-29'), 'published: "2025-02-29" is no date'],
  ['a month there is not', (s) => (s.events[0].date = '2025-13'), 'events[0].date: "2025-13" is no date'],
  ['a date in words', (s) => (s.events[0].date = 'May 2025'), 'events[0].date: "May 2025" is no date'],
  [
    'a part of an address',
    (s) => (s.sources[0].url = 'x.example/…'),
    'sources[0].url: no whole https address',
  ],
  ['an unsafe address', (s) => (s.sources[0].url = 'javascript:0'), 'sources[0].url: no whole https address'],
  [
    'a gist of two lines',
    (s) => (s.entities[0].gist.text = 'a'.repeat(91)),
    'entities[0].gist.text: longer than',
  ],
  [
    'a statement on nothing',
    (s) => (s.entities[0].gist.from = []),
    'entities[0].gist.from: needs at least one',
  ],
  ['an entity without names', (s) => (s.entities[1].names = []), 'entities[1].names: needs at least one'],
  [
    'a name twice',
    (s) => s.entities[1].names.push(s.entities[1].names[0]),
    'entities[1].names[1]: "Busan" (en)',
  ],
  [
    'an origin there is not',
    (s) => (s.entities[1].gist.from = ['S9']),
    'entities[1].gist.from[0]: no sentence or source "S9"',
  ],
  ['an origin twice', (s) => (s.events[1].from = ['S1', 'S1']), 'events[1].from[1]: "S1" stands here twice'],
  ['a quote there is not', (s) => (s.entities[0].quotes = ['S3']), 'entities[0].quotes[0]: no sentence "S3"'],
  [
    'an event of nobody known',
    (s) => (s.events[0].entities = ['ghost']),
    'events[0].entities[0]: no entity "ghost"',
  ],
  [
    'a relation from nowhere',
    (s) => (s.relations[0].subject = 'ghost'),
    'relations[0].subject: no entity "ghost"',
  ],
  [
    'a relation to nowhere',
    (s) => (s.relations[0].object = 'ghost'),
    'relations[0].object: no entity "ghost"',
  ],
  ['a note about nobody', (s) => (s.notes[0].about = ['ghost']), 'notes[0].about[0]: no entity "ghost"'],
  ['a note on no event', (s) => (s.notes[0].events = ['ghost']), 'notes[0].events[0]: no event "ghost"'],
  [
    'a story that proves itself',
    (s) => (s.notes[0].finding.from = ['S1']),
    'notes[0].finding.from[0]: "S1" is no id',
  ],
  [
    'words the story does not say',
    (s) => (s.notes[0].says.text = 'the third'),
    'notes[0].says.from[0]: S2 does not say "the third"',
  ],
  [
    'a disputed date of another event',
    (s) => (s.notes[1].events = ['audit']),
    'notes[1].dates.event: "opened" is missing',
  ],
  [
    'a finding that the event belies',
    (s) => (s.notes[1].dates.sources = '2026'),
    "notes[1].dates.sources: the event's own date is 2026-05-02",
  ],
  ['an entity twice', (s) => (s.entities[1].id = 'kakao'), 'entities[1].id: a second entity "kakao"'],
  ['a source twice', (s) => s.sources.push(s.sources[0]), 'sources[1].id: a second source "register"'],
  ['an event twice', (s) => (s.events[2].id = 'audit'), 'events[2].id: a second event "audit"'],
  ['a note twice', (s) => (s.notes[1].id = 'count'), 'notes[1].id: a second note "count"'],
  ['sentences out of order', (s) => s.body.reverse(), 'body[0].id: "S2" where "S1" belongs'],
  [
    'an entity the story is silent on',
    (s) => (s.entities[1].quotes = []),
    'entities[1].quotes: needs a sentence',
  ],
  [
    'background that is quoted',
    (s) => (s.entities[2].quotes = ['S1']),
    'entities[2].quotes: a background entity',
  ],
];

test.each(broken)('%s is refused with its path and reason', (_, breakIt, problem) => {
  expect(problemsOf(breakIt)).toContainEqual(expect.stringContaining(`x.json: ${problem}`));
});

test('problems of shape and of reference are listed together', () => {
  const problems = problemsOf((story) => {
    story.opinions = [];
    story.events[0].date = 'soon';
    story.entities[0].gist.from = ['S9'];
    story.relations[1].object = 'ghost';
  });
  expect(problems).toHaveLength(4);
});

describe('what is no story at all', () => {
  test.each([[null], [[]], ['story'], [{}], [{ entities: 'x', body: [null], sources: [{ id: {} }] }]])(
    '%j',
    (value) => {
      expect(parseStory(value).problems).not.toEqual([]);
    },
  );
});

/** What somebody may have written who means harm; each is refused with a word, and within a moment. */
const hostile: [what: string, make: () => unknown, reason: RegExp][] = [
  ['a key that every object has', () => JSON.parse('{"constructor": []}'), /no key/],
  ['__proto__ as a key', () => JSON.parse('{"entities": [{"__proto__": {"a": ["x"]}}]}'), /no key/],
  ['20,000 lists in one another', () => nested(20_000), /levels deep/],
  ['a million entities', () => ({ entities: Array(1_000_000).fill({}) }), /without end|more than/],
  ['a sentence of a million letters', () => withText('a'.repeat(1_000_000)), /a text of 1000000 letters/],
  ['a name of a million letters', () => withName('a'.repeat(1_000_000)), /a text of/],
  ['a name of one letter', () => withName('a'), /two letters/],
  ['a name of a space', () => withName(' '), /two letters/],
  ['a name that turns what stands beside it', () => withName('Kakao\u202E'), /turns the text/],
  ['a name with a NUL', () => withName('Ka\0kao'), /not seen/],
  ['a name with half a letter', () => withName('Kakao\uD800'), /surrogate/],
  ['a name with 89 marks on a letter', () => withName(`Ka${'\u0301'.repeat(89)}kao`), /marks/],
  ['two to the power of thirty spellings', () => withName('(a|b)'.repeat(30)), /alternatives/],
  ['an id that every object has', () => brokenBy((s) => (s.entities[0].id = 'constructor')), /no id/],
  ['a relation to itself', () => brokenBy((s) => (s.relations[0].object = s.relations[0].subject)), /itself/],
  ...(
    [
      ['a user', 'https://www.bbc.co.uk@evil.example/'],
      ['a machine in numbers', 'https://192.168.0.1/reboot?now'],
      ['this machine', 'https://localhost/'],
      ['a local network', 'https://router.lan/'],
      ['letters of another script', 'https://www.\u0430pple.example/'],
      ['a million letters', `https://www.bbc.co.uk/${'a'.repeat(1_000_000)}`],
    ] as const
  ).map(([what, url]): [string, () => unknown, RegExp] => [
    `an address with ${what}`,
    () => brokenBy((s) => (s.sources[0].url = url)),
    /address|a text of/,
  ]),
];

function brokenBy(breakIt: (story: Loose) => void): unknown {
  const story = structuredClone(secondStory);
  breakIt(story);
  return story;
}
const withName = (text: string) => brokenBy((s) => (s.entities[0].names[0].text = text));
const withText = (text: string) => brokenBy((s) => (s.body[0].text = text));
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let at = 0; at < depth; at++) value = [value];
  return value;
}

describe('a story by somebody who means harm', () => {
  test.each(hostile)('%s is refused', (_, make, reason) => {
    const value = make();
    const start = performance.now();
    const { problems = [] } = parseStory(value);
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(problems.map((problem) => problem.reason).join('\n')).toMatch(reason);
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  test('any JSON value is answered and never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(parseStory(value).problems?.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a story with one value exchanged for any other is a story or has problems', () => {
    const keys = Object.keys(secondStory) as (keyof typeof secondStory)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const { story, problems } = parseStory({ ...secondStory, [key]: value });
        expect(story === undefined).toBe((problems?.length ?? 0) > 0);
      }),
    );
  });
});
