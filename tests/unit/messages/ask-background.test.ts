import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

const sent: ((reply: unknown) => void)[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'here',
      sendMessage: () => new Promise((resolve) => sent.push(resolve)),
    },
  },
}));
const { ask } = await import('../../../extension/messages/ask-background.ts');

beforeAll(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  // All questions share a timer.
  await vi.advanceTimersByTimeAsync(60_000);
  sent.length = 0;
});
afterAll(() => {
  vi.useRealTimers();
});

test('a question that nobody answers is asked once more, then given up', async () => {
  const asked = ask('loadCard').catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(7_999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await asked).toMatch(/no answer/i);
});

test('each question waits for its own answer as long', async () => {
  const ends: string[] = [];
  const first = ask('loadPage').then(() => ends.push('first'));
  await vi.advanceTimersByTimeAsync(5_000);
  const second = ask('loadCard').then(() => ends.push('second'));
  await vi.advanceTimersByTimeAsync(3_000);
  // The first is asked again by now, the second is not.
  expect(sent).toHaveLength(3);
  sent[2]?.({ answer: undefined });
  sent[1]?.({ answer: undefined });
  await Promise.all([first, second]);
  expect(ends).toHaveLength(2);
});

test('one timer waits for all, and nothing is asked again that was answered', async () => {
  const asked = Promise.all(Array.from({ length: 20 }, () => ask('loadCard')));
  expect(vi.getTimerCount()).toBe(1);
  for (const answer of sent) answer({ answer: undefined });
  await asked;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(20);
  expect(vi.getTimerCount()).toBe(0);
});

test('a refusal arrives as an error', async () => {
  const asked = ask('loadCard');
  sent[0]?.({ refused: 'No such frame.' });
  await expect(asked).rejects.toThrow('No such frame.');
});
