import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stretch of a document that means an entity; UTF-16 offsets [start, end). */
export interface Span {
  start: number;
  end: number;
  entity: string;
}

/** A labelled document. Optional mentions count neither for nor against; traps say why a look-alike is none. */
export interface LabelledDocument {
  id: string;
  lang: string;
  genre: string;
  text: string;
  mentions: (Span & { optional: boolean })[];
  traps: { start: number; end: number; reason: string }[];
  note?: string;
}

/** How many mentions were found, wrongly found and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Reads the labelled documents of a JSON Lines file, or of all such files in this folder. */
export function readCorpus(file?: string): LabelledDocument[] {
  const files = file
    ? [file]
    : readdirSync(import.meta.dirname)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(import.meta.dirname, name));
  return files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): LabelledDocument => JSON.parse(line)),
  );
}

/**
 * Compares what was found in a document with its labels, by exact span and entity. What overlaps an optional mention
 * is ignored.
 */
export function compare(found: Span[], { text, mentions }: LabelledDocument): Tally & { errors: string[] } {
  const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end && a.entity === b.entity;
  const required = mentions.filter(({ optional }) => !optional);
  const right = found.filter((span) => required.some((mention) => same(span, mention)));
  const wrong = found.filter((span) => {
    if (right.includes(span)) return false;
    return !mentions.some(({ optional, start, end }) => optional && start < span.end && span.start < end);
  });
  const missed = required.filter((mention) => !found.some((span) => same(span, mention)));
  const show = ({ start, end, entity }: Span) =>
    `${entity}: ${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`;
  return {
    right: right.length,
    wrong: wrong.length,
    missed: missed.length,
    errors: [...wrong.map((span) => `+ ${show(span)}`), ...missed.map((span) => `- ${show(span)}`)],
  };
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to find or to get wrong. */
export function rates({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Sums tallies. */
export function sum(tallies: Tally[]): Tally {
  const total = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of tallies) {
    total.right += right;
    total.wrong += wrong;
    total.missed += missed;
  }
  return total;
}
