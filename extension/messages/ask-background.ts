import { browser } from 'wxt/browser';
import type { Answer, Call, Question } from './background-calls.ts';

/** One message to the background. */
export interface Envelope {
  call: string;
  /** The same each time a question is posted again, so that the background answers it, or does it, once. */
  id: number;
  question?: unknown;
}

/** An answer is wrapped, so that a refusal arrives as one. */
export type Reply =
  | { answer: unknown }
  /** `isFinal`: asked again, the same would be refused again. */
  | { refused: string; isFinal?: boolean };

/** The background will not answer this question. */
export class Refused extends Error {
  readonly isRefusal = true;
  /** Asking again is no use. */
  readonly isFinal: boolean;
  constructor(reason: string, isFinal: boolean) {
    super(reason);
    this.isFinal = isFinal;
  }
}

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

/** A message counts as lost when it has no answer after this time: a background that was stopped may never answer. */
const longestSilenceMs = 8_000;

/** The id of each question that is an object: asked again by its caller, it is still the same question. */
const ids = new WeakMap<object, number>();

function idOf(question: unknown): number {
  if (typeof question !== 'object' || question === null) return Math.random();
  const id = ids.get(question) ?? Math.random();
  ids.set(question, id);
  return id;
}

/**
 * Asks the background. Posts the message once more if the background was stopped between question and answer.
 * @throws {Orphaned} if this script has outlived its extension; {@link Refused} with the reason if it was refused.
 */
export async function ask<C extends Call>(
  call: C,
  ...[question]: Question<C> extends undefined ? [] : [Question<C>]
): Promise<Answer<C>> {
  const envelope: Envelope = { call, id: idOf(question), question };
  const reply = (await post(envelope)) ?? (await post(envelope));
  if (!reply) throw new Error(`No answer to "${call}".`);
  if ('refused' in reply) throw new Refused(reply.refused, reply.isFinal === true);
  return reply.answer as Answer<C>;
}

async function post(envelope: Envelope): Promise<Reply | undefined> {
  if (!isAlive()) throw new Orphaned();
  let answered = () => {};
  try {
    return await new Promise<Reply | undefined>((resolve, reject) => {
      answered = loseLater(() => resolve(undefined));
      (browser.runtime.sendMessage(envelope) as Promise<Reply | undefined>).then(resolve, reject);
    });
  } catch {
    if (!isAlive()) throw new Orphaned();
    return undefined;
  } finally {
    answered();
  }
}

/**
 * Callbacks for questions without an answer, with their times, earliest first. They share one timer: a timer for each
 * question would cost a page more than asking.
 */
const unanswered = new Map<() => void, number>();
let isTimed = false;

/** Calls `lose` after the longest silence, unless the returned function is called first. */
function loseLater(lose: () => void): () => void {
  unanswered.set(lose, performance.now() + longestSilenceMs);
  if (!isTimed) setTimeout(loseNow, longestSilenceMs);
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
