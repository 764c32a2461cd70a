import type { Mention } from '../../detect/mention.ts';
import { readsAs } from '../dom/widthless.ts';
import type { Passage, PlacedMention } from './passage.ts';

let last = 0;

/** Places a mention of a passage in the page's tree. */
export function placeMention(passage: Passage, mention: Mention): PlacedMention {
  const { start, end, reason } = mention;
  return {
    id: ++last,
    senses: sensesOf(mention),
    entity: mention.entity,
    others: mention.others ?? [],
    isChosen: false,
    text: asRead(passage.text.slice(start, end)),
    reason,
    passage,
    start,
    end,
    range: rangeIn(passage, start, end),
  };
}

/** Moves a mention to where its name starts in another passage; its range stays the same object where the place does. */
export function moveMention(mention: PlacedMention, passage: Passage, start: number): void {
  const end = start + mention.end - mention.start;
  const range = rangeIn(passage, start, end);
  mention.passage = passage;
  mention.start = start;
  mention.end = end;
  if (!isSamePlace(range, mention.range)) mention.range = range;
}

function rangeIn(passage: Passage, start: number, end: number): StaticRange {
  const from = pointAt(passage, start, 'start');
  const to = pointAt(passage, end, 'end');
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

function isSamePlace(a: StaticRange, b: StaticRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** A name as a reader sees it: white space folded, without what is not seen. Nearly all names are that as they stand. */
function asRead(spelled: string): string {
  if (!/\s\s|[^\S ]|[\u00AD\u200B-\u200D\u2060]/.test(spelled)) return spelled;
  return spelled.replace(/\s+/g, ' ').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
}

/** Finds the mention that a passage has where one is decided again, and gives it the senses of the new decision. */
export function placedIn({ mentions }: Passage): (mention: Mention) => PlacedMention | undefined {
  // Most passages have few mentions; only one that is a whole book needs a map.
  const byKey = mentions.length < 9 ? undefined : new Map(mentions.map((one) => [keyOf(one), one]));
  return (mention) => {
    const { start, end, entity } = mention;
    const found = byKey
      ? byKey.get(keyOf({ start, end, senses: [entity] }))
      : mentions.find((one) => one.start === start && one.end === end && one.senses[0] === entity);
    if (found) found.senses = sensesOf(mention);
    return found;
  };
}

const sensesOf = ({ entity, others = [] }: Pick<Mention, 'entity' | 'others'>): string[] => [
  entity,
  ...others,
];

/** What makes two mentions of one passage the same. */
function keyOf({ start, end, senses }: Pick<PlacedMention, 'start' | 'end' | 'senses'>): string {
  return `${start} ${end} ${senses[0]}`;
}

/** True while the nodes are in a tree and still spell what the mention was found in. */
export function isStillThere({ passage, start, end, range }: PlacedMention): boolean {
  const { nodes, starts, text } = passage;
  const first = nodeOf(passage, start, 'start');
  const final = nodeOf(passage, end, 'end');
  if (nodes[first] !== range.startContainer || nodes[final] !== range.endContainer) return false;
  for (let at = first; at <= final; at++) {
    const node = nodes[at]!;
    const offset = starts[at]!;
    const from = Math.max(start, offset);
    const to = Math.min(end, starts[at + 1] ?? text.length);
    const data = node.data.slice(from - offset, to - offset);
    if (!node.isConnected || !isSpelled(text.slice(from, to), data)) return false;
  }
  return true;
}

/** True where data is what was read; behind it may stand what was read between two nodes: line breaks, and what is unread. */
function isSpelled(read: string, data: string): boolean {
  return (
    read === data ||
    readsAs(read, data) ||
    (read.startsWith(data) && /^[\n\uFFFC ]+$/.test(read.slice(data.length)))
  );
}

/**
 * A new live range over the mention, for measuring; live ranges are not kept, since every edit would update them.
 */
export function rangeOf({ range }: PlacedMention): Range {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** The point of the page's tree that an offset stands for. */
function pointAt(passage: Passage, offset: number, edge: 'start' | 'end'): { node: Text; offset: number } {
  const { nodes, starts, text } = passage;
  const at = nodeOf(passage, offset, edge);
  const node = nodes[at]!;
  const length = Math.min(node.data.length, (starts[at + 1] ?? text.length) - starts[at]!);
  return { node, offset: Math.min(offset - starts[at]!, length) };
}

/** Which of its nodes holds an offset; where two meet, a start belongs to the later one and an end to the earlier. */
function nodeOf({ nodes, starts }: Passage, offset: number, edge: 'start' | 'end'): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edge === 'start' ? starts[middle]! <= offset : starts[middle]! < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
