import { expect, test, vi } from 'vitest';
import { seenNames } from '../../../extension/annotator/seen-names.ts';
import type { PlacedMention } from '../../../extension/page/mentions/passage.ts';

const unhurried = { isOver: false, rest: () => Promise.resolve() };
const mentionsOf = (...entities: string[]) => entities.map((entity) => ({ entity }) as PlacedMention);

test('a name counts with any mention that can be seen, and no more are looked at than that takes', async () => {
  const list = mentionsOf('kakao', 'kakao', 'kakao', 'naver', 'naver', 'seoul', 'seoul');
  const hidden = new Set([list[0], list[5], list[6]]);
  const isSeen = vi.fn((mention: PlacedMention) => !hidden.has(mention));
  const names = await seenNames({ list: () => list, counts: () => true, isSeen }, unhurried);
  expect([...names]).toEqual(['kakao', 'naver']);
  expect(isSeen.mock.calls.map(([mention]) => list.indexOf(mention))).toEqual([0, 1, 3, 5, 6]);
});

test('what does not count is not looked at', async () => {
  const list = mentionsOf('kakao', 'korea');
  const isSeen = vi.fn(() => true);
  const counts = ({ entity }: PlacedMention) => entity !== 'korea';
  expect([...(await seenNames({ list: () => list, counts, isSeen }, unhurried))]).toEqual(['kakao']);
  expect(isSeen).toHaveBeenCalledTimes(1);
});
