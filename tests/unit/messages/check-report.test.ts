import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport, reportLimits } from '../../../extension/messages/check-report.ts';
import type { FromFrame } from '../../../extension/messages/frame-report.ts';

const mention = {
  id: 7,
  entity: 'kakao',
  text: 'Kakao',
  before: 'So ',
  after: ' said',
  lang: 'en',
  heading: 'News',
};
const report = {
  ...{ type: 'report', frame: 'x1', top: true, lang: 'en', order: 2 },
  ...{
    counts: [
      { entity: 'kakao', count: 2 },
      { entity: 'seoul', count: 1, apart: true },
    ],
  },
  outline: [mention, 3],
};

test.each<[string, unknown]>([
  ['a report', report],
  ['a report without an outline', { ...report, outline: undefined }],
  ['where a walk is', { type: 'at', frame: 'x1', entity: 'kakao', index: 0, of: 2 }],
  ['what was gone to', { type: 'there', frame: 'x1', id: 7 }],
])('%s passes as it is', (_, message) => {
  expect(checkReport(message)).toEqual(message);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a word', 'report'],
  ['a name that every object has', { type: 'constructor', frame: 'x1' }],
  ['no counts', { ...report, counts: null }],
  ['no frame', { ...report, frame: undefined }],
  ['the whole page’s name', { ...report, frame: '' }],
  ['a frame’s name without end', { ...report, frame: 'x'.repeat(41) }],
  ['a place behind the last', { type: 'at', frame: 'x1', entity: 'kakao', index: 2, of: 2 }],
  ['a place before the first', { type: 'at', frame: 'x1', entity: 'kakao', index: -1, of: 2 }],
  ['a place of nothing', { type: 'at', frame: 'x1', entity: {}, index: 0, of: 2 }],
  ['an id that is none', { type: 'there', frame: 'x1', id: 'seven' }],
])('%s is no message of a frame', (_, message) => {
  expect(checkReport(message)).toBeUndefined();
});

describe('of a report only that is left out which is wrong', () => {
  const taken = (change: object) =>
    checkReport({ ...report, ...change }) as Extract<FromFrame, { type: 'report' }>;

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['an id without end', { entity: 'x'.repeat(201), count: 1 }],
    ['no number', { entity: 'kakao', count: Number.NaN }],
    ['fewer than none', { entity: 'kakao', count: -3 }],
  ])('a count that is %s', (_, wrong) => {
    expect(taken({ counts: [wrong, { entity: 'seoul', count: 1 }] }).counts).toEqual([
      { entity: 'seoul', count: 1 },
    ]);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['below none', -1],
    ['without a text', { ...mention, text: undefined }],
    ['with a text of no kind', { ...mention, text: { toString: 1 } }],
    ['with no id', { ...mention, id: null }],
  ])('a mention %s', (_, wrong) => {
    expect(taken({ outline: [wrong, mention] }).outline).toEqual([mention]);
  });

  test('languages, orders and headings of no kind', () => {
    const told = taken({
      lang: 7,
      order: Number.POSITIVE_INFINITY,
      top: 'yes',
      outline: [{ ...mention, heading: 1 }],
    });
    expect(told).toMatchObject({ order: 0, top: false, outline: [{ ...mention, heading: '' }] });
    expect(told).not.toHaveProperty('lang');
  });

  test('what is too long, and what nobody asked for', () => {
    const told = taken({
      counts: Array(50_000).fill({ entity: 'kakao', count: 1, more: 'x' }),
      outline: [{ ...mention, text: 'x'.repeat(1_000_000), more: 'x' }],
      more: 'x',
    });
    expect(told.counts).toHaveLength(reportLimits.counts);
    expect(JSON.stringify(told)).not.toContain('more');
    expect(JSON.stringify(told.outline).length).toBeLessThan(3_000);
  });
});

test('any value is answered and never thrown at', () => {
  const field = fc.constantFrom(
    'report',
    'at',
    'there',
    'x1',
    0,
    1,
    -1,
    Number.NaN,
    null,
    undefined,
    [],
    {},
    [null],
    [{}],
  );
  const message = fc.record(
    Object.fromEntries(
      [
        'type',
        'frame',
        'entity',
        'index',
        'of',
        'id',
        'top',
        'lang',
        'order',
        'counts',
        'total',
        'outline',
      ].map((name) => [name, fc.oneof(field, fc.anything())]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(message, fc.anything()), (value) => {
      expect(() => checkReport(value)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
