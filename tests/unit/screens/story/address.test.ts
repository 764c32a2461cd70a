import { expect, test } from 'vitest';
import { placeOf, type Tab, tabs } from '../../../../extension/screens/story/address.ts';

const inTab: readonly Tab[] = ['timeline', 'names', 'story'];
const cases = [
  { hash: '', place: { tab: 'timeline' } },
  { hash: '#names', place: { tab: 'names' } },
  { hash: '#S4', place: { tab: 'story', target: 'S4' } },
  { hash: '#H2', place: { tab: 'story', target: 'H2' } },
  { hash: '#note-visit-year', place: { tab: 'story', target: 'note-visit-year' } },
  { hash: '#name-kakao', place: { tab: 'names', target: 'name-kakao' } },
  { hash: '#event-r1-released', place: { tab: 'timeline', target: 'event-r1-released' } },
  { hash: '#S0', place: { tab: 'timeline' } },
  { hash: '#page', place: { tab: 'timeline' } },
  { hash: '#%E0%A4%A', place: { tab: 'timeline' } },
];
test.each(cases)('"$hash" leads to $place', ({ hash, place }) => {
  expect(placeOf(hash, inTab)).toEqual(place);
});

test('the page read is a place only beside a page', () => {
  expect(placeOf('#page', tabs)).toEqual({ tab: 'page' });
});
