import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../extension/detect/find-in-text.ts';
import { storyOf } from '../../../extension/draft/kept/story-of.ts';

// A name that two kept stories give to two people: the page decides which, or both may be meant.

const keep = (id: string, name: string, company: string, names: string[] = []) =>
  storyOf(
    {
      article: {
        ...{
          title: `${name} speaks`,
          url: `https://${id}.example/`,
          site: id,
          published: '2026-05-03',
          lang: 'en',
        },
        paragraphs: [`${name} of ${company} spoke. ${names.map((one) => `${one} left.`).join(' ')}`],
      },
      entities: [
        { id: `${id}-person`, kind: 'person', name, names },
        { id: `${id}-company`, kind: 'organization', name: company, names: [] },
      ].map((entity) => ({
        ...{ onlyHere: [], mentions: 2, ticked: true, everyday: false, who: null },
        ...(entity as { id: string; kind: 'person'; name: string; names: string[] }),
      })),
      dropped: [],
      events: [],
    },
    { id: `own-${id}`, keptAt: '2026-05-03' },
  );

const finder = createFinder([
  keep('elif', 'Elif Kaya', 'Northgate Terminals', ['Kaya']),
  keep('deniz', 'Deniz Kaya', 'Osprey Chips', ['Kaya']),
  keep('min-a', 'Minjun Parkson', 'Larkfield Mills'),
  keep('min-b', 'Minjun Parkson', 'Tideway Ports'),
]);

/** Whom the last mention of a name may mean. */
function meant(text: string, name: string): string[] {
  const found = finder.find(text, 'en').findLast(({ start, end }) => text.slice(start, end) === name);
  return found ? [found.entity, ...(found.others ?? [])].map((id) => id.replace('-person', '')) : [];
}

describe('the page decides', () => {
  test.each([
    ['by the full name before it', 'Elif Kaya came at ten. Kaya told reporters nothing.', ['elif']],
    [
      'by who was named right before, the other far away',
      'Elif Kaya came at ten, and spoke for an hour about berths, cranes and grain. Deniz Kaya stayed away. Kaya was ill.',
      ['deniz'],
    ],
    [
      'by who was named before, the other later',
      'Elif Kaya came at ten. Kaya told reporters nothing. Much later Deniz Kaya came.',
      ['elif'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(meant(text, 'Kaya')).toEqual(wanted);
  });

  test('by the company of other names of one of the two stories', () => {
    expect(meant('Minjun Parkson of Tideway Ports left.', 'Minjun Parkson')).toEqual(['min-b']);
    expect(meant('Minjun Parkson runs Larkfield Mills.', 'Minjun Parkson')).toEqual(['min-a']);
  });
});

describe('nothing decides', () => {
  test('between two who were named one right behind the other', () => {
    const text = 'Elif Kaya and Deniz Kaya met on Monday. “We are close,” Kaya told reporters.';
    expect(meant(text, 'Kaya').toSorted()).toEqual(['deniz', 'elif']);
  });

  test('between two of one name, with no other name of their stories', () => {
    expect(meant('Minjun Parkson left.', 'Minjun Parkson').toSorted()).toEqual(['min-a', 'min-b']);
  });
});
