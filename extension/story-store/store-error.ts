import type { StoryRecord } from './record.ts';

/**
 * Why an action on the store did not happen. Whatever the reason, nothing of the action was stored.
 *
 * - `conflict`: the record was changed meanwhile, see `theirs`.
 * - `gone`: there is no such record, or it was deleted.
 * - `damaged`: the record cannot be read; it is set aside.
 * - `no-room`: the disk or the browser's allowance is full.
 * - `too-large`: more than the store takes of one story, see `limits`.
 * - `too-many`: there are as many stories as the store takes.
 * - `private`: it comes from a private window, and nobody asked for it to be kept.
 * - `newer`: the database is of a later version of the extension. It is left as it is.
 * - `blocked`: another page of the extension holds an older database open.
 * - `unreadable`: the browser cannot open the database.
 * - `failed`: anything else; the message has the browser's words.
 */
export type StoreFailure =
  | 'conflict'
  | 'gone'
  | 'damaged'
  | 'no-room'
  | 'too-large'
  | 'too-many'
  | 'private'
  | 'newer'
  | 'blocked'
  | 'unreadable'
  | 'failed';

/** What the store throws. */
export class StoreError extends Error {
  readonly failure: StoreFailure;
  /** For a conflict: the record as it stands now. */
  readonly theirs: StoryRecord | undefined;

  constructor(failure: StoreFailure, message: string, more: { cause?: unknown; theirs?: StoryRecord } = {}) {
    super(message, { cause: more.cause });
    this.name = 'StoreError';
    this.failure = failure;
    this.theirs = more.theirs;
  }
}

/** The reason of anything that was thrown while the store was asked. */
export function failureOf(error: unknown): StoreFailure {
  return error instanceof StoreError ? error.failure : 'failed';
}

/** What the browser threw, as an error of the store. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { name = '', message = String(error) } = (error ?? {}) as Partial<Error>;
  const isFull = name === 'QuotaExceededError' || /quota|disk is full|no space/i.test(message);
  return new StoreError(isFull ? 'no-room' : 'failed', `${name} ${message}`.trim(), { cause: error });
}
