import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { linkTo } from '../../../extension/browser/tab-ports.ts';
import type { FromFrame } from '../../../extension/messages/frame-report.ts';

/** The ports that were opened to the tab: what frames tell over one, and whether it was closed from this end. */
let ports: { tell: (message: unknown) => void; isClosed: boolean }[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  ports = [];
  Object.assign(fakeBrowser.tabs, {
    connect: () => {
      const listeners: ((message: unknown) => void)[] = [];
      const port = {
        tell: (message: unknown) => listeners.forEach((hear) => void hear(message)),
        isClosed: false,
      };
      ports.push(port);
      return {
        onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
        onDisconnect: { addListener: () => {} },
        postMessage: () => {},
        disconnect: () => {
          port.isClosed = true;
        },
      };
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const report = {
  type: 'report',
  frame: 'a1',
  top: true,
  order: 0,
  counts: [{ entity: 'kakao', count: 1 }],
};

function linked() {
  const heard: FromFrame[] = [];
  linkTo(7, 'page')(
    (message) => heard.push(message),
    () => {},
  );
  return heard;
}

/** A frame tells the background what it mentions, which our pages hear as well. */
const found = (tab: number) =>
  fakeBrowser.runtime.onMessage.trigger(
    { call: 'found', id: 1, question: { names: ['kakao'], mentions: 1 } },
    { tab: { id: tab } } as never,
    () => {},
  );

test('what frames tell is heard, and nothing else of them', () => {
  const heard = linked();
  for (const lie of [null, 'report', { ...report, counts: null }, { ...report, frame: '' }])
    ports[0]!.tell(lie);
  ports[0]!.tell(report);
  expect(heard).toEqual([report]);
});

describe('a frame that comes later', () => {
  test('is heard over a port that is opened anew, in place of the former one', async () => {
    const heard = linked();
    ports[0]!.tell(report);
    await found(7);
    await vi.advanceTimersByTimeAsync(10);
    expect(ports).toHaveLength(2);
    ports[1]!.tell({ ...report, frame: 'b2' });
    expect(ports[0]!.isClosed).toBe(true);
    expect(heard.map((message) => 'frame' in message && message.frame)).toEqual(['a1', 'b2']);
  });

  test('of another tab is none of this one', async () => {
    linked();
    await found(8);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports).toHaveLength(1);
  });

  test('calls three thousand times, and costs two ports a second', async () => {
    linked();
    for (let at = 0; at < 3_000; at++) await found(7);
    await vi.advanceTimersByTimeAsync(400);
    expect(ports).toHaveLength(2);
    await found(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(ports).toHaveLength(3);
  });
});
