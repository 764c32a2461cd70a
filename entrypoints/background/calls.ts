import type { Handlers } from '../../extension/messages/answer-calls.ts';
import { createAskers } from './calls/askers.ts';
import { cardCalls } from './calls/card-calls.ts';
import { changeCalls } from './calls/change-calls.ts';
import { frameCalls } from './calls/frame-calls.ts';
import type { CallParts } from './calls/parts.ts';
import { readingCalls } from './calls/reading-calls.ts';

/** What the background does for each call. */
export function createCalls(parts: CallParts): Handlers {
  const askers = createAskers(parts);
  return {
    ...readingCalls(parts, askers),
    ...cardCalls(parts, askers),
    ...changeCalls(parts),
    ...frameCalls(parts),
  };
}
