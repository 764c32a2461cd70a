import type { ArticleBlock } from '../../text/blocks.ts';
import type { Line } from '../../text/tokens.ts';
import type { FoundKind } from '../words/word-kinds.ts';
import type { CapitalEvidence } from './evidence.ts';
import { foreignNames } from './foreign.ts';
import { type QuotedName, quotedNames } from './quoted.ts';
import { runsOf, spanOf } from './runs.ts';
import { namesInRun } from './trim.ts';

/** One place where a name stands: tokens `[from, to)` of a line, UTF-16 units `[start, end)` of its paragraph. */
export interface Occurrence {
  line: Line;
  from: number;
  to: number;
  start: number;
  end: number;
  isQuoted: boolean;
}

/** A form that names something, with all its places. */
export interface NameCandidate {
  form: string;
  /** Its words in small letters, without possessive. */
  words: string[];
  occurrences: Occurrence[];
  /** What the words in front of its quotation marks say it is. */
  quotedKind: FoundKind | undefined;
}

/** Forms are one where only the style of an apostrophe or the case of a first small word differs. */
export const formKey = (form: string): string => form.replace(/[‘’ʼ`´]/g, "'").replace(/[‐‑]/g, '-');

/** The forms that name something in an article, in the order of their first places. */
export function candidatesOf(
  blocks: readonly ArticleBlock[],
  lines: readonly Line[],
  evidence: CapitalEvidence,
  lang: string,
): NameCandidate[] {
  const byKey = new Map<string, NameCandidate>();
  const blockOf = new Map(blocks.map((block) => [block.paragraph, block]));
  const quoted = new Map<number, QuotedName[]>();
  for (const block of blocks) quoted.set(block.paragraph, quotedNames(block, lang));
  for (const line of lines) {
    const text = blockOf.get(line.paragraph)?.text ?? '';
    const inQuotes = (quoted.get(line.paragraph) ?? []).filter(
      ({ start, end }) => start >= line.start && end <= line.end,
    );
    for (const name of inQuotes) {
      const range = tokensWithin(line, name.start, name.end);
      if (range)
        add(
          byKey,
          name.text,
          { line, ...range, start: name.start, end: name.end, isQuoted: true },
          name.kind,
        );
    }
    for (const run of runsOf(line, evidence, lang)) {
      const names = lang === 'en' ? namesInRun(run, evidence) : foreignNames(run, evidence, lang);
      for (const name of names) {
        const span = spanOf(name, text);
        if (inQuotes.some(({ start, end }) => start < span.end && span.start < end)) continue;
        add(byKey, span.text, { ...name, start: span.start, end: span.end, isQuoted: false }, undefined);
      }
    }
  }
  return [...byKey.values()];
}

function add(
  byKey: Map<string, NameCandidate>,
  form: string,
  occurrence: Occurrence,
  kind: FoundKind | undefined,
): void {
  const key = formKey(form);
  const candidate = byKey.get(key) ?? {
    form,
    words: occurrence.line.tokens.slice(occurrence.from, occurrence.to).map(({ low }) => low),
    occurrences: [],
    quotedKind: undefined,
  };
  candidate.occurrences.push(occurrence);
  candidate.quotedKind ??= kind;
  byKey.set(key, candidate);
}

function tokensWithin(line: Line, start: number, end: number): { from: number; to: number } | undefined {
  const from = line.tokens.findIndex((token) => token.start >= start);
  const to = line.tokens.findLastIndex((token) => token.end <= end + 2 && token.start < end) + 1;
  return from >= 0 && to > from ? { from, to } : undefined;
}
