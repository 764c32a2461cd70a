import fc from 'fast-check';
import type { Article } from '../../../extension/draft/article.ts';
import type { ArticlePassage, Draft } from '../../../extension/draft/draft.ts';
import { kinds } from '../../../extension/story/format/kind.ts';
import { cleanDraft } from '../../../extension/story-store/clean-draft.ts';
import type { StoryRecord } from '../../../extension/story-store/record.ts';

const hostile = [
  '',
  '\0',
  '\uD800',
  'a\uDC00b',
  '\u202Egnp.exe',
  '\u2066\u2067\u2069',
  '\u{E0041}\u{E0042}',
  'Z\u0301\u0302\u0303\u0304\u0305\u0306',
  'Cafe\u0301',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://a.example")',
  '이창용 “환율 지켜볼 것”',
  '習近平國家主席',
  'محمد بن سلمان',
  'ยิ่งลักษณ์ ชินวัตร',
  '👩‍👩‍👧‍👦',
  '"\\"\n\r\t\u2028',
];

/** Any text of any script, some of it made to break what takes it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...hostile),
  fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join(' ')),
);

const anyTime = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyDate = fc.constantFrom('1605', '2026', '2026-05', '2026-05-03');
const anyUrl = fc.constantFrom(
  '',
  'https://news.example/a?b=c',
  'http://127.0.0.1:8080/page',
  'file:///tmp/a.html',
  'javascript:alert(1)',
  'https://www.bbc.co.uk@evil.example/',
  'https://xn--bcher-kva.example/ü',
);

const anyArticle: fc.Arbitrary<Article> = fc.record(
  {
    title: anyText,
    url: anyUrl,
    site: anyText,
    byline: anyText,
    published: anyDate,
    lang: anyText,
    paragraphs: fc.array(anyText, { maxLength: 4 }),
  },
  { requiredKeys: ['title', 'url', 'site', 'lang', 'paragraphs'] },
);

/** Words of an article, or what claims to be. */
function anyPassage({ title, paragraphs }: Article): fc.Arbitrary<ArticlePassage> {
  return fc
    .record({
      paragraph: fc.integer({ min: -1, max: Math.max(-1, paragraphs.length - 1) }),
      a: fc.nat(40),
      b: fc.nat(40),
      isFalse: fc.boolean(),
    })
    .map(({ paragraph, a, b, isFalse }) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const words = paragraph < 0 ? title : paragraphs[paragraph]!;
      return { paragraph, start, end, text: isFalse ? 'Nobody said it.' : words.slice(start, end) };
    });
}

/** Any draft that code of ours, or a page, could bring about. */
export const anyDraft: fc.Arbitrary<Draft> = anyArticle.chain((article) =>
  fc.record({
    article: fc.constant(article),
    dropped: fc.constant([]),
    entities: fc.array(
      fc.record({
        id: fc.constantFrom('own-a', 'own-b', 'openai', 'own-c-1'),
        kind: fc.constantFrom(...kinds),
        name: anyText,
        names: fc.array(anyText, { maxLength: 3 }),
        onlyHere: fc.array(anyText, { maxLength: 2 }),
        who: fc.option(anyPassage(article)),
        mentions: fc.nat(300),
        ticked: fc.boolean(),
        everyday: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    events: fc.array(fc.record({ date: anyDate, sentence: anyPassage(article) }), { maxLength: 3 }),
  }),
);

/** Any record as the store holds it: what it has taken in is clean, and fields of a later version stand beside. */
export const anyRecord: fc.Arbitrary<StoryRecord> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{16}$/),
    rev: fc.integer({ min: 1, max: 1_000 }),
    state: fc.constantFrom('draft' as const, 'kept' as const),
    draft: anyDraft.map(cleanDraft),
    unsaved: fc.option(anyDraft.map(cleanDraft), { nil: undefined }),
    sites: fc.subarray(['news.example', '127.0.0.1:8080', '[::1]:99', 'xn--bcher-kva.example']),
    switchedOn: fc.boolean(),
    imported: fc.option(fc.record({ file: anyText, at: anyTime }), { nil: undefined }),
    times: fc.tuple(anyTime, anyTime, anyTime),
    laterField: fc.option(fc.jsonValue({ maxDepth: 3, noUnicodeString: false, stringUnit: 'grapheme' }), {
      nil: undefined,
    }),
  })
  .map(({ id, times, unsaved, imported, laterField, ...rest }) => ({
    ...rest,
    id: `own-${id}`,
    takenAt: times[0],
    changedAt: times[1],
    ...(rest.state === 'kept' && { keptAt: times[2] }),
    ...(unsaved && { unsaved }),
    ...(imported && { imported }),
    ...(laterField !== undefined && { laterField: plain(laterField) }),
  }));

/** Without the keys that no file may hold, as no version of ours writes them; -0 is 0 in JSON. */
function plain(value: unknown): unknown {
  const json = JSON.stringify(value, (key, item) =>
    ['__proto__', 'constructor', 'prototype'].includes(key) ? undefined : item,
  );
  return json === undefined ? null : JSON.parse(json.replaceAll('\\u0000', ''));
}
