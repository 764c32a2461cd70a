import { expect, test, vi } from 'vitest';
import { frameCalls } from '../../../entrypoints/background/calls/frame-calls.ts';
import type { CallParts } from '../../../entrypoints/background/calls/parts.ts';
import type { Sender } from '../../../extension/messages/answer-calls.ts';

test.each<[lifecycle: string | undefined, isCounted: boolean]>([
  [undefined, true],
  ['active', true],
  ['prerender', true],
  ['cached', false],
  ['pending_deletion', false],
])('what a page has found is counted or not while it is %s', (documentLifecycle, isCounted) => {
  const count = vi.fn();
  const calls = frameCalls({ badges: { count } } as unknown as CallParts);
  const sender = { tab: { id: 7 }, frameId: 3, documentLifecycle } as unknown as Sender;
  calls.found({ names: ['kakao'], mentions: 1 }, sender);
  expect(count).toHaveBeenCalledTimes(Number(isCounted));
});
