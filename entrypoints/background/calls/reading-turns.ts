import type { PassageText } from '../../../extension/detect/mention.ts';
import type { Reading } from '../../../extension/detect/reading.ts';
import { letOthersWork } from '../let-others-work.ts';

/** Milliseconds of reading after which messages and other work get the thread. */
const sliceMs = 50;
/** Milliseconds that one frame is read for before the next one has its turn. */
const turnMs = 10;

/** Who has asked. */
export interface Asker {
  tab: number;
  frame: number;
}

/**
 * A number for a frame's told text, which is read beside what the frame asks: neither takes the other's place in the
 * queue.
 */
export const otherFrame = (frame: number): number => -2 - frame;

type ReadOne = (passage: PassageText) => Reading;

interface Question {
  passages: readonly PassageText[];
  readOne: ReadOne;
  /** So much may still be found, candidates and evidence, before the answer goes out with what has been read. */
  room: number;
  readings: Reading[];
  answer: (readings: Reading[]) => void;
  refuse: (error: Error) => void;
}

/**
 * Reads for all frames by turns, tab by tab and frame by frame within a tab, so that a long page does not hold up the
 * others. A frame has one open question; a new one replaces it, since its document has changed. Where `most` is found the
 * answer is shorter than the question, by what comes last.
 */
export function createReadingTurns({
  now = () => performance.now(),
  rest = letOthersWork,
}: {
  now?: () => number;
  rest?: () => Promise<void>;
} = {}) {
  /** Open questions by tab and frame; in both maps the one whose turn is next stands first. */
  const waiting = new Map<number, Map<number, Question>>();
  let isRunning = false;

  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    let started = now();
    while (waiting.size > 0) {
      takeTurn();
      if (now() - started < sliceMs) continue;
      await rest();
      started = now();
    }
    isRunning = false;
  };

  /** Reads at least one passage of the next question. */
  const takeTurn = () => {
    const [tab, frames] = firstOf(waiting);
    const [frame, question] = firstOf(frames);
    const started = now();
    const { passages, readings, readOne } = question;
    const isDone = () => readings.length === passages.length || question.room <= 0;
    try {
      do {
        const reading = readOne(passages[readings.length]!);
        readings.push(reading);
        question.room -= reading.candidates.length + reading.evidence.length;
      } while (!isDone() && now() - started < turnMs);
    } catch (error) {
      question.refuse(error as Error);
      return forget(tab, frame);
    }
    forget(tab, frame);
    if (isDone()) return question.answer(readings);
    // Moves the frame and its tab to the end of their queues.
    const others = waiting.get(tab) ?? new Map<number, Question>();
    others.set(frame, question);
    waiting.delete(tab);
    waiting.set(tab, others);
  };

  const forget = (tab: number, frame: number) => {
    const frames = waiting.get(tab);
    frames?.delete(frame);
    if (frames?.size === 0) waiting.delete(tab);
  };

  return {
    read(
      passages: readonly PassageText[],
      { tab, frame }: Asker,
      readOne: ReadOne,
      most = Number.POSITIVE_INFINITY,
    ): Promise<Reading[]> {
      if (passages.length === 0) return Promise.resolve([]);
      return new Promise((answer, refuse) => {
        const frames = waiting.get(tab) ?? new Map<number, Question>();
        frames.get(frame)?.refuse(new Error('The frame has asked something else.'));
        frames.set(frame, { passages, readOne, room: most, readings: [], answer, refuse });
        waiting.set(tab, frames);
        void run();
      });
    },
    /** Reads no more for a tab that is closed, or for a frame that is left. */
    drop(tab: number, frame?: number) {
      for (const [at, question] of waiting.get(tab) ?? []) {
        if (frame !== undefined && at !== frame) continue;
        forget(tab, at);
        question.refuse(new Error('The page was left.'));
      }
    },
  };
}

function firstOf<K, V>(map: ReadonlyMap<K, V>): [K, V] {
  return map.entries().next().value!;
}
