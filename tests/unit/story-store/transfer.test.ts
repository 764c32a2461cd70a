import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDraft } from '../../../extension/story-store/clean-draft.ts';
import { type StoryRecord, summaryOf } from '../../../extension/story-store/record.ts';
import { canonicalJson } from '../../../extension/story-store/transfer/canonical-json.ts';
import { exportName, exportText } from '../../../extension/story-store/transfer/export.ts';
import { isTooDeep } from '../../../extension/story-store/transfer/import-limits.ts';
import {
  importedFrom,
  isTakenAtFirst,
  planImport,
  swapsOf,
} from '../../../extension/story-store/transfer/import-plan.ts';
import { type ImportRead, readImport } from '../../../extension/story-store/transfer/import-text.ts';
import { namesCsv } from '../../../extension/story-store/transfer/names-csv.ts';
import { draftOf } from '../../browser/story-store/drafts.ts';
import { anyDraft, anyRecord } from './any-record.ts';

type Taken = Extract<ImportRead, { refusal?: never }>;

/** A record as the reader would have kept it. */
function recordOf(number: number, more: Partial<StoryRecord> = {}): StoryRecord {
  const at = '2026-05-04T10:00:00.000Z';
  return {
    id: `own-${String(number).padStart(16, '0')}`,
    rev: 2,
    state: 'kept',
    draft: cleanDraft(draftOf(number)),
    sites: ['news.example'],
    switchedOn: true,
    takenAt: at,
    changedAt: at,
    keptAt: at,
    ...more,
  };
}

/** An export whose stories were changed by hand. */
async function fileOf(stories: readonly unknown[], more: object = {}): Promise<string> {
  const file = JSON.parse(await exportText([]));
  return JSON.stringify({ ...file, count: stories.length, stories, ...more });
}

const byId = (records: readonly StoryRecord[]) => new Map(records.map((record) => [record.id, record]));

describe('an export', () => {
  test('read again is the same to the byte, whatever was kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 3 }),
        async (records) => {
          const text = await exportText(records);
          const read = (await readImport(text)) as Taken;
          expect(read).toMatchObject({ refused: [], losses: [], unknownParts: [], isAltered: false });
          // Which file they once came from is said of them only here.
          expect(byId(read.records)).toEqual(byId(records.map(({ imported: _, ...record }) => record)));
          expect(await exportText(read.records)).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('says what it is, and stands one item a line with its keys in order', async () => {
    const text = await exportText([recordOf(2), recordOf(1)]);
    expect(text).toMatch(
      /^\{\n "app": "backstory",\n "count": 2,\n "format": 1,\n "sha256": "[0-9a-f]{64}",\n "stories": \[\n/,
    );
    expect(JSON.parse(text).stories.map(({ id }: StoryRecord) => id)).toEqual([
      recordOf(1).id,
      recordOf(2).id,
    ]);
    expect(exportName(new Date('2026-05-03T23:59:00Z'))).toBe('backstory-2026-05-03.json');
  });

  test('that was cut off anywhere is refused, with what was found of what there was', async () => {
    const text = await exportText([1, 2, 3].map((number) => recordOf(number)));
    for (let length = 0; length < text.length - 2; length += 97) {
      expect((await readImport(text.slice(0, length))).refusal, String(length)).toMatch(
        /^(cut-off|not-json)$/,
      );
    }
    expect(await readImport(text.slice(0, -10))).toEqual({ refusal: 'cut-off', found: 3, stated: 3 });
    const half = text.slice(0, text.lastIndexOf('"article"'));
    expect(await readImport(half)).toEqual({ refusal: 'cut-off', found: 2, stated: 3 });
    const short = await fileOf([recordOf(1)], { count: 2 });
    expect(await readImport(short)).toEqual({ refusal: 'cut-off', found: 1, stated: 2 });
  });

  test('that somebody has edited is taken and said to be so', async () => {
    const text = (await exportText([recordOf(1)])).replace('Osprey Chips opens', 'Osprey Chips shuts');
    expect(await readImport(text)).toMatchObject({ isAltered: true, refused: [] });
  });
});

describe('a file of anybody', () => {
  const story = () => structuredClone(recordOf(1)) as StoryRecord & Record<string, unknown>;

  test.each<[string, (record: ReturnType<typeof story>) => unknown, string]>([
    ['another id', (r) => ({ ...r, id: 'openai' }), 'stories[0].id'],
    ['a prototype for an id', (r) => ({ ...r, id: '__proto__' }), 'stories[0].id'],
    ['no draft', ({ draft: _, ...r }) => r, 'stories[0].draft'],
    [
      'a number for a name',
      (r) => edit(r, (d) => Object.assign(d.entities[1]!, { name: 7 })),
      'stories[0].draft.entities[1].name',
    ],
    [
      'an unknown kind',
      (r) => edit(r, (d) => Object.assign(d.entities[0]!, { kind: 'spell' })),
      'stories[0].draft.entities[0].kind',
    ],
    [
      'an entity called constructor',
      (r) => edit(r, (d) => Object.assign(d.entities[0]!, { id: 'constructor' })),
      'stories[0].draft.entities[0].id',
    ],
    [
      'NUL',
      (r) => edit(r, (d) => d.article.paragraphs.push('a\0')),
      'stories[0].draft.article.paragraphs[2]',
    ],
    [
      'half a character',
      (r) => edit(r, (d) => d.entities[0]!.names.push('\uD800')),
      'stories[0].draft.entities[0].names[1]',
    ],
    ['a local time', (r) => ({ ...r, takenAt: '2026-05-04T10:00:00+02:00' }), 'stories[0].takenAt'],
    ['a site with a path', (r) => ({ ...r, sites: ['a.example/b'] }), 'stories[0].sites[0]'],
    [
      'an article beyond limits',
      (r) => edit(r, (d) => d.article.paragraphs.push('a'.repeat(2_000_000))),
      'stories[0].draft',
    ],
    ['kept without a day', ({ keptAt: _, ...r }) => r, 'stories[0].keptAt'],
    ['text', () => 'story', 'stories[0]'],
    ['null', () => null, 'stories[0]'],
  ])('with %s: that story is refused by its path, the others are taken', async (_, change, path) => {
    const text = await fileOf([change(story()), recordOf(2)]);
    const read = (await readImport(text)) as Taken;
    expect(read.records.map(({ id }) => id)).toEqual([recordOf(2).id]);
    expect(read.refused[0]!.problems.map((problem) => problem.path)).toContain(path);
  });

  test('with keys that reach all objects is refused, and reaches none', async () => {
    const inner = JSON.stringify(recordOf(1)).replace(
      '"article":{',
      '"article":{"__proto__":{"polluted":1},',
    );
    const text = `{"app":"backstory","format":1,"count":1,"stories":[${inner}],"__proto__":{"polluted":1}}`;
    const read = (await readImport(text)) as Taken;
    expect(read.refused[0]!.problems).toEqual([
      { path: 'stories[0].draft.article.__proto__', reason: 'is not allowed as a key' },
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('has marks that turn text around taken out of names, and what it cannot show left out by its path', async () => {
    const record = edit(story(), (draft) => {
      draft.article.title = 'A \u202Etitle';
      draft.article.url = 'javascript:alert(1)';
      draft.entities[0]!.name = '\u202EElif\u2069 Kaya';
      draft.entities[0]!.who!.text = 'made up';
      draft.events[0]!.sentence.start = 3;
      draft.entities.push(
        { ...draft.entities[1]! },
        { ...draft.entities[1]!, id: 'own-x', name: ' \u202E ' },
      );
    });
    const read = (await readImport(await fileOf([record]))) as Taken;
    const { article, entities, events } = read.records[0]!.draft;
    expect(article).toMatchObject({ title: 'A \u2060title', url: '' });
    expect(entities.map(({ name, who }) => [name, who])).toEqual([
      ['Elif Kaya', null],
      ['Gdynia', null],
    ]);
    expect(events).toEqual([]);
    expect(read.losses.map(({ path }) => path)).toEqual([
      'stories[0].draft.article.url',
      'stories[0].draft.entities[0].who',
      'stories[0].draft.entities[2]',
      'stories[0].draft.entities[3].name',
      'stories[0].draft.events[0]',
    ]);
  });

  test('that holds a story twice gives its first one', async () => {
    const read = (await readImport(await fileOf([recordOf(1), recordOf(1)]))) as Taken;
    expect(read.records).toHaveLength(1);
    expect(read.refused[0]!.problems[0]!.path).toBe('stories[1].id');
  });

  test.each<[string, () => string | Promise<string>, object]>([
    ['nothing', () => '', { refusal: 'not-json' }],
    ['words', () => 'name,kind\nKaya,person', { refusal: 'not-json' }],
    ['another program’s JSON', () => '{"stories":[]}', { refusal: 'not-ours' }],
    ['a list', () => '[]', { refusal: 'not-ours' }],
    ['a later format', () => fileOf([], { format: 2 }), { refusal: 'newer-format' }],
    ['20,000 nested lists', () => '['.repeat(20_000), { refusal: 'too-deep' }],
    [
      '6,000 stories',
      () => fileOf(Array.from({ length: 6_000 }, () => 0)),
      { refusal: 'too-many', found: 6_000 },
    ],
  ])('that is %s is refused for it within a tenth of a second', async (_, text, refusal) => {
    const given = await text();
    const taken: number[] = [];
    // A machine that does other work meanwhile may be slow once.
    while (taken.length < 5 && !taken.some((ms) => ms < 100)) {
      const start = performance.now();
      expect(await readImport(given)).toEqual(refusal);
      taken.push(performance.now() - start);
    }
    expect(Math.min(...taken)).toBeLessThan(100);
  });

  test('of what stood in a database that could not be used is held to the same, and brings nothing deleted back', async () => {
    const stored = (asStored: unknown) => readImport(JSON.stringify({ app: 'backstory', asStored }));
    const record = recordOf(1);
    const aside = { id: 'own-x', foundAt: '2026-05-04T10:00:00.000Z', reason: 'sites: 7', raw: { sites: 7 } };
    const deleted = recordOf(2, { deletedAt: '2026-05-04T11:00:00.000Z' });
    const read = (await stored([record, aside, deleted, null, 7])) as Taken;
    expect(read.records).toEqual([record]);
    expect(read.refused).toHaveLength(3);
    expect(await stored(Array.from({ length: 5_001 }, () => record))).toEqual({
      refusal: 'too-many',
      found: 5_001,
    });
    expect(await stored({ length: 1 })).toEqual({ refusal: 'not-ours' });
  });

  test('with a million bad entities is refused in time, with one problem', async () => {
    const record = {
      ...recordOf(1),
      draft: { ...recordOf(1).draft, entities: Array.from({ length: 1_000_000 }, () => 0) },
    };
    const text = await fileOf([record]);
    const start = performance.now();
    const read = (await readImport(text)) as Taken;
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(read.refused[0]!.problems).toHaveLength(1);
  });

  test('lists no more than a hundred problems, and brings what it does not know by name', async () => {
    const text = await fileOf(
      Array.from({ length: 3_000 }, () => ({})),
      { glossaries: [] },
    );
    const read = (await readImport(text)) as Taken;
    expect(read.refused).toHaveLength(3_000);
    expect(read.refused.flatMap(({ problems }) => problems)).toHaveLength(100);
    expect(read.unknownParts).toEqual(['glossaries']);
  });

  test('whatever JSON it is, is read without an error', async () => {
    const anyJson = fc.json({ maxDepth: 6, stringUnit: 'binary' });
    await fc.assert(
      fc.asyncProperty(anyJson, fc.nat(20), async (json, at) => {
        await readImport(json);
        const record = JSON.stringify(recordOf(1));
        const holes = [...record.matchAll(/(?<=:)("[^"]*"|\d+|true)(?=[,}\]])/g)];
        const hole = holes[at % holes.length]!;
        const damaged = record.slice(0, hole.index) + json + record.slice(hole.index + hole[0].length);
        const read = await readImport(`{"app":"backstory","format":1,"count":1,"stories":[${damaged}]}`);
        expect(read.refusal).toSatisfy((refusal) => refusal === undefined || refusal === 'too-deep');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the depth of a text', () => {
  test.each([
    ['[[1]]', 2, false],
    ['[[[1]]]', 2, true],
    ['["[[[[", {"a\\"[[[": 1}]', 2, false],
    ['["\\\\", [[1]]]', 2, true],
    ['"[[[', 1, false],
  ])('%s is more than %i: %s', (text, most, isMore) => {
    expect(isTooDeep(text, most)).toBe(isMore);
  });
});

describe('cleaning', () => {
  test('what is clean changes nothing, and leaves every passage in its place', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const clean = cleanDraft(draft);
        expect(cleanDraft(clean)).toEqual(clean);
        expect(clean.article.paragraphs.map(({ length }) => length)).toEqual(
          draft.article.paragraphs.map(({ length }) => length),
        );
        expect(clean.article.title).toHaveLength(draft.article.title.length);
      }),
      { numRuns: 500 },
    );
  });
});

const older = recordOf(1, { changedAt: '2026-05-01T00:00:00.000Z' });
const newer = recordOf(1, { changedAt: '2026-05-09T00:00:00.000Z', switchedOn: false, rev: 7 });
const file = { file: 'theirs.json', at: '2026-05-10T00:00:00.000Z' };

describe('the plan of an import', () => {
  test('tells new stories, the same, later and earlier ones, and those that were deleted', () => {
    const kept = recordOf(1);
    const plan = (record: StoryRecord, before: StoryRecord) =>
      planImport([record], byId([before])).map((row) => [row.effect, isTakenAtFirst(row)])[0];
    expect(plan(recordOf(2), kept)).toEqual(['new', true]);
    expect(plan({ ...kept, rev: 9 }, kept)).toEqual(['same', false]);
    expect(plan(newer, kept)).toEqual(['newer', true]);
    expect(plan(older, kept)).toEqual(['older', false]);
    expect(plan(kept, { ...kept, deletedAt: '2026-05-05T00:00:00.000Z' })).toEqual(['new', true]);
  });

  test('leads past the revision that anybody has open, and back', () => {
    const { there, back } = swapsOf(
      planImport([newer, recordOf(2), recordOf(3)], byId([recordOf(1), recordOf(3)])),
      file,
    );
    expect(there.records.map(({ id, rev }) => [id, rev])).toEqual([
      [newer.id, 8],
      [recordOf(2).id, 2],
    ]);
    expect([...there.before.values()]).toEqual([2, 0]);
    expect(back.records).toEqual([{ ...recordOf(1), rev: 9 }]);
    expect(back.remove).toEqual([recordOf(2).id]);
    expect([...back.before.values()]).toEqual([8, 2]);
  });
});

describe('what came from a file', () => {
  test('bears the file’s name and the time; what was here just so stays the reader’s, and the way back takes it off', () => {
    const rows = planImport(
      [newer, recordOf(2), recordOf(3)],
      byId([recordOf(1), recordOf(3, { imported: { file: 'before.json', at: file.at } })]),
    );
    expect(rows.map(({ effect }) => effect)).toEqual(['newer', 'new', 'same']);
    const { there, back } = swapsOf(rows, file);
    expect(there.records.map(({ id, imported }) => [id, imported])).toEqual([
      [newer.id, file],
      [recordOf(2).id, file],
    ]);
    expect(back.records.map(({ imported }) => imported)).toEqual([undefined]);
    expect(summaryOf(there.records[0]!).imported).toEqual(file);
  });

  test('is not said by the file itself', async () => {
    const text = await fileOf([{ ...recordOf(1), imported: { file: 'The editors', at: file.at } }]);
    expect(await readImport(text)).toMatchObject({ records: [recordOf(1)], refused: [] });
    expect(((await readImport(text)) as Taken).records[0]).not.toHaveProperty('imported');
  });

  test('is named so that the name harms nothing', () => {
    const named = (name: string) => importedFrom(name, new Date(file.at)).file;
    expect(named('a\u202Enosj.exe')).toBe('anosj.exe');
    expect(named('x'.repeat(5_000))).toHaveLength(100);
    expect(named(' \u2069 ')).toBe('?');
  });
});

describe('names as CSV', () => {
  test('are those that are looked for, once each, and nothing that a spreadsheet would run', () => {
    const record = recordOf(1);
    const [elif] = record.draft.entities;
    const wild = ['=1+1', '+49', '-1', '@SUM(A1)', '＝1', 'a,b', 'say "hi"'].map((name, at) => ({
      ...elif!,
      id: `own-${at}`,
      name,
      names: [],
      who: null,
    }));
    const text = namesCsv([
      recordOf(2, {
        takenAt: '2026-05-06T10:00:00.000Z',
        draft: { ...record.draft, entities: [{ ...elif!, names: ['E. Kaya'], who: null }] },
      }),
      record,
      recordOf(3, { state: 'draft' }),
      recordOf(4, { draft: { ...record.draft, entities: wild } }),
    ]);
    expect(text.split('\r\n')).toEqual([
      '\uFEFFname,other names,kind,description,link',
      'Elif Kaya,"E. Kaya; Kaya",person,runs Osprey Chips,https://news.example/osprey/1',
      ...["'=1+1", "'+49", "'-1", "'@SUM(A1)", "'＝1", '"a,b"', '"say ""hi"""'].map(
        (name) => `${name},,person,,https://news.example/osprey/1`,
      ),
      '',
    ]);
  });
});

/** A record whose draft was changed. */
function edit<R extends StoryRecord>(record: R, change: (draft: StoryRecord['draft']) => unknown): R {
  change(record.draft);
  return record;
}

test('canonical JSON is the same for the same value, whatever the order it was made in', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}');
});
