import { browser } from 'wxt/browser';
import type { Answer, Call, Question } from './background-calls.ts';

/** What crosses the wire. An answer is wrapped so that a refusal arrives as one. */
export interface Envelope {
  call: string;
  question?: unknown;
}
export type Reply = { answer: unknown } | { refused: string };

/** The extension was updated, reloaded or removed under this script: it should leave quietly. */
export class Orphaned extends Error {
  /** Asking again is no use. */
  readonly isFinal = true;
}

/** True while the extension that started this script is still there. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** A background that was stopped at a bad moment may never answer: then the message counts as lost, after so many milliseconds. */
const longestSilence = 8_000;

/**
 * Asks the background. Tries again once where the background was stopped between question and answer.
 * @throws {Orphaned} where this script has outlived its extension; `Error` with the reason where refused.
 */
export async function ask<C extends Call>(
  call: C,
  ...[question]: Question<C> extends undefined ? [] : [Question<C>]
): Promise<Answer<C>> {
  const envelope: Envelope = { call, question };
  const reply = (await post(envelope)) ?? (await post(envelope));
  if (!reply) throw new Error(`No answer to "${call}".`);
  if ('refused' in reply) throw new Error(reply.refused);
  return reply.answer as Answer<C>;
}

async function post(envelope: Envelope): Promise<Reply | undefined> {
  if (!isAlive()) throw new Orphaned();
  let answered = () => {};
  try {
    return await Promise.race([
      browser.runtime.sendMessage(envelope) as Promise<Reply | undefined>,
      new Promise<undefined>((resolve) => {
        answered = loseLater(() => resolve(undefined));
      }),
    ]);
  } catch {
    if (!isAlive()) throw new Orphaned();
    return undefined;
  } finally {
    answered();
  }
}

/**
 * What is to be done where no answer comes, and when, the earliest first: a timer for each question would cost a page
 * more than asking.
 */
const unanswered = new Map<() => void, number>();
let isTimed = false;

/** Calls back after the longest silence; not once the function that it gives was called. */
function loseLater(lose: () => void): () => void {
  unanswered.set(lose, performance.now() + longestSilence);
  if (!isTimed) setTimeout(loseNow, longestSilence);
  isTimed = true;
  return () => unanswered.delete(lose);
}

function loseNow(): void {
  for (const [lose, at] of unanswered) {
    const wait = at - performance.now();
    if (wait > 0) {
      setTimeout(loseNow, wait);
      return;
    }
    unanswered.delete(lose);
    lose();
  }
  isTimed = false;
}
