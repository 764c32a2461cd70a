import type { Outlined } from '../../messages/frame-report.ts';
import { cutEnd, cutStart, foldSpace, sentenceAround } from './mention-context.ts';

/** A sentence of the page with all its mentions, in pieces that give it when put together. */
export interface SentenceEntry {
  mentions: Outlined[];
  pieces: { text: string; mention?: Outlined }[];
}

/** Groups mentions, given in document order, by the sentences that they stand in. */
export function groupBySentence(mentions: readonly Outlined[]): SentenceEntry[] {
  const chains: Outlined[][] = [];
  for (const mention of mentions) {
    const last = chains.at(-1);
    if (last && isOneSentence(last.at(-1)!, mention)) last.push(mention);
    else chains.push([mention]);
  }
  return chains.map(entryOf);
}

/** Cache by mention: pages report the same ones again and again, and may have thousands. */
const joinedTo = new WeakMap<Outlined, { first: Outlined; isOne: boolean }>();
const entries = new WeakMap<Outlined, SentenceEntry>();

function entryOf(chain: Outlined[]): SentenceEntry {
  const known = entries.get(chain[0]!);
  if (known?.mentions.length === chain.length && chain.every((mention, at) => known.mentions[at] === mention))
    return known;
  const entry = { mentions: chain, pieces: piecesOf(chain) };
  entries.set(chain[0]!, entry);
  return entry;
}

/**
 * What stands between two mentions of one passage, as far as their surroundings say; undefined where they do not say
 * that the second one follows the first.
 */
function gapBetween(first: Outlined, second: Outlined): string | undefined {
  for (let at = first.after.indexOf(second.text); at >= 0; at = first.after.indexOf(second.text, at + 1)) {
    const gap = first.after.slice(0, at);
    if (second.before.endsWith(first.text + gap)) return gap;
  }
  return undefined;
}

/** The text that a chain of mentions covers, and where each mention stands in it, as UTF-16 offsets [start, end). */
function lineOf(chain: readonly Outlined[]): { line: string; marks: [start: number, end: number][] } {
  let line = foldSpace(chain[0]!.before).trimStart();
  const marks = chain.map((mention, at): [number, number] => {
    if (at > 0) line += foldSpace(gapBetween(chain[at - 1]!, mention)!);
    const start = line.length;
    line += mention.text;
    return [start, line.length];
  });
  return { line: (line + foldSpace(chain.at(-1)!.after)).trimEnd(), marks };
}

/** Whether a mention stands in the sentence of the one before it. */
function isOneSentence(first: Outlined, second: Outlined): boolean {
  const known = joinedTo.get(second);
  if (known?.first === first) return known.isOne;
  let isOne = gapBetween(first, second) !== undefined;
  if (isOne) {
    const { line, marks } = lineOf([first, second]);
    isOne = sentenceAround(line, marks[0]![0])[1] >= marks[1]![1];
  }
  joinedTo.set(second, { first, isOne });
  return isOne;
}

function piecesOf(chain: readonly Outlined[]): SentenceEntry['pieces'] {
  const { line, marks } = lineOf(chain);
  const [from, until] = sentenceAround(line, marks[0]![0]);
  const pieces: SentenceEntry['pieces'] = [{ text: cutStart(line, from, marks[0]![0]) }];
  for (const [at, mention] of chain.entries()) {
    const [start, end] = marks[at]!;
    if (at > 0) pieces.push({ text: line.slice(marks[at - 1]![1], start) });
    pieces.push({ text: line.slice(start, end), mention });
  }
  pieces.push({ text: cutEnd(line, marks.at(-1)![1], until) });
  return pieces.filter(({ text }) => text !== '');
}
