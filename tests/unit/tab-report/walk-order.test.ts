import { describe, expect, test } from 'vitest';
import type { FrameWalk } from '../../../extension/messages/walk-shapes.ts';
import { isCutOff, nextPlace, type WalkedFrame } from '../../../extension/tab-report/walk-order.ts';

const walk = (more: Partial<FrameWalk>): FrameWalk => ({
  mentions: [],
  at: undefined,
  steppedAt: 0,
  first: 0,
  last: (more.mentions?.length ?? 1) - 1,
  isInView: true,
  before: {},
  isCardOpen: false,
  ...more,
});
const frame = (
  frameId: number,
  path: number[],
  more?: Partial<FrameWalk>,
  hasFocus = false,
): WalkedFrame => ({
  frameId,
  path,
  hasFocus,
  walk: more && walk(more),
});

/** Walks until it is where it began; the ids in the order in which it met them. */
function walked(frames: WalkedFrame[], by: 1 | -1): string[] {
  const met: string[] = [];
  for (let place = nextPlace(frames, by); place; place = nextPlace(frames, by)) {
    const name = `${place.frameId}:${place.id}`;
    if (met.includes(name)) break;
    met.push(name);
    for (const { frameId, walk } of frames) {
      if (!walk) continue;
      walk.at = frameId === place.frameId ? walk.mentions.indexOf(place.id) : undefined;
      walk.steppedAt++;
    }
  }
  return met;
}

describe('through the frames of a tab', () => {
  const frames = () => [
    frame(0, [], { mentions: [1, 2, 3], before: { 0: 1, 1: 3 } }, true),
    frame(5, [0], { mentions: [1, 2] }),
    frame(7, [1, 0], { mentions: [9] }),
    frame(6, [1]),
  ];

  test('mentions of a frame come where it stands in the page around it', () => {
    expect(walked(frames(), 1)).toEqual(['0:1', '5:1', '5:2', '0:2', '0:3', '7:9']);
  });

  test('and backwards', () => {
    expect(walked(frames(), -1)).toEqual(['0:3', '0:2', '5:2', '5:1', '0:1', '7:9']);
  });

  test('each has its place among all', () => {
    expect(nextPlace(frames(), 1)).toEqual({ frameId: 0, id: 1, index: 0, of: 6 });
  });
});

describe('begins', () => {
  test('around a frame without names that has the keyboard', () => {
    const frames = [frame(0, [], { mentions: [4, 5], first: 1 }, true), frame(2, [0], undefined, true)];
    expect(nextPlace(frames, 1)).toMatchObject({ frameId: 0, id: 5 });
  });

  test('in the frame that has the keyboard', () => {
    const frames = [frame(0, [], { mentions: [4] }, true), frame(2, [0], { mentions: [8] }, true)];
    expect(nextPlace(frames, 1)).toMatchObject({ frameId: 2, id: 8 });
  });

  test('where something is seen, before where nothing is', () => {
    const frames = [frame(0, [], { mentions: [4], isInView: false }, true), frame(2, [0], { mentions: [8] })];
    expect(nextPlace(frames, 1)).toMatchObject({ frameId: 2, id: 8 });
  });

  test('in another frame where the page itself has no names', () => {
    expect(nextPlace([frame(0, [], undefined, true), frame(2, [0], { mentions: [8] })], -1)).toMatchObject({
      frameId: 2,
    });
  });

  test('nowhere without names', () => {
    expect(nextPlace([frame(0, [], { mentions: [] }, true)], 1)).toBeUndefined();
  });
});

test('tells a frame that stands in what only scripts scroll, or in a frame that does', () => {
  const frames = [
    { ...frame(0, []), cut: [1] },
    { ...frame(2, [0]), cut: [0] },
    frame(3, [0, 0]),
    frame(4, [0, 1]),
    frame(5, [1]),
    frame(6, [1, 0]),
  ];
  expect([0, 2, 3, 4, 5, 6].filter((id) => isCutOff(frames, id))).toEqual([3, 5, 6]);
});
