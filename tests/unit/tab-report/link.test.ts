import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromFrame, ToFrame } from '../../../extension/messages/frame-report.ts';
import { keepLink } from '../../../extension/tab-report/link.ts';
import { next, unanswered, type ViewerEvent } from '../../../extension/tab-report/state.ts';
import { report } from './support/pages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that can be listened to and hung up on, and the state that the popup comes to. */
function linked() {
  const end = new AbortController();
  const ports: { hear: (message: FromFrame) => void; lose: () => void; sent: (ToFrame | 'closed')[] }[] = [];
  let state = unanswered;
  const post = keepLink(
    (hear, lose) => {
      const sent: (ToFrame | 'closed')[] = [];
      ports.push({ hear, lose, sent });
      return { post: (message) => sent.push(message), close: () => sent.push('closed') };
    },
    (event: ViewerEvent) => {
      state = next(state, event);
    },
    end.signal,
  );
  return { end, ports, post, state: () => state };
}

test('what frames tell is known at once', () => {
  const { ports, state } = linked();
  ports[0]!.hear(report('a', 0, { kakao: 2 }));
  ports[0]!.hear({ type: 'at', frame: 'a', entity: 'kakao', index: 1, of: 2 });
  expect(state()).toMatchObject({
    reports: [report('a', 0, { kakao: 2 })],
    place: { frame: 'a', entity: 'kakao', index: 1, of: 2 },
    answer: 'answered',
  });
});

test('a page without anyone to answer is asked five times, then taken to be without', () => {
  const { ports, state } = linked();
  for (let tries = 1; tries <= 5; tries++) {
    expect(ports).toHaveLength(tries);
    expect(state().answer).toBe('waiting');
    ports.at(-1)!.lose();
    vi.advanceTimersByTime(1_000);
  }
  expect(ports).toHaveLength(5);
  expect(state().answer).toBe('none');
});

test('a page that listens later is found', () => {
  const { ports, state } = linked();
  ports[0]!.lose();
  vi.advanceTimersByTime(100);
  ports[1]!.hear(report('a', 0, { kakao: 1 }));
  expect(state().answer).toBe('answered');
});

test('a page that goes takes its mentions along, and the next is asked', () => {
  const { ports, state } = linked();
  ports[0]!.hear(report('a', 0, { kakao: 1 }));
  ports[0]!.lose();
  expect(state()).toEqual(unanswered);
  vi.advanceTimersByTime(100);
  expect(ports).toHaveLength(2);
});

test('an open port over which nothing comes is no answer, until something comes', () => {
  const { ports, state } = linked();
  vi.advanceTimersByTime(2_000);
  expect(state().answer).toBe('none');
  ports[0]!.hear(report('a', 0, {}));
  expect(state().answer).toBe('answered');
});

test('at the end the page is cleared, the port closed, and nothing asked again', () => {
  const { end, ports, post } = linked();
  post({ type: 'step', frame: 'a', entity: 'kakao', by: 1 });
  end.abort();
  expect(ports[0]!.sent).toEqual([
    { type: 'step', frame: 'a', entity: 'kakao', by: 1 },
    { type: 'clear' },
    'closed',
  ]);
  ports[0]!.lose();
  vi.advanceTimersByTime(10_000);
  expect(ports).toHaveLength(1);
});
