import type { PageText } from '../dom/passages.ts';
import { nodeAround } from '../dom/text-roles.ts';
import { findAgain, isAlike } from './find-again.ts';
import type { Passage, PlacedMention } from './passage.ts';

/** What is left of a passage whose text was taken away or changed. */
export interface Departed extends Pick<Passage, 'text' | 'block' | 'pieces' | 'names'> {
  mentions: PlacedMention[];
}

interface Waiting extends Departed {
  /** When it departed, as `performance.now` counts. */
  since: number;
}

/** A page may take something away, and put it back some frames later: for so long it is waited for, in milliseconds. */
const waitsMs = 150;

/** A mention and where it starts in another text. */
export interface Again {
  mention: PlacedMention;
  start: number;
}

/**
 * Maximum number of departed passages of one place that are compared with a new text; they mostly come back in order.
 */
const mostCompared = { equal: 200, alike: 20 };

/**
 * Keeps the mentions of passages that the page took away, for a moment, in case it puts them back: a region that is
 * rendered anew has other nodes, and the same names at the same places.
 */
export function createDepartures() {
  /** Departed passages by the node they were removed from, in document order. */
  const byAnchor = new Map<Node, Waiting[]>();
  const takeFrom = (anchor: Node, met: PageText, isAlikeEnough: boolean): Departed | undefined => {
    const waiting = byAnchor.get(anchor);
    if (!waiting) return undefined;
    const first = waiting.slice(0, mostCompared.equal);
    let index = first.findIndex((one) => one.text === met.text && isOfKind(one, met));
    // Put in anew it may stand in an element of another kind.
    if (index < 0) index = first.findIndex((one) => one.text === met.text);
    if (index < 0 && isAlikeEnough)
      index = first.slice(0, mostCompared.alike).findIndex((one) => isChangedInto(one, met));
    if (index < 0) return undefined;
    if (waiting.length === 1) byAnchor.delete(anchor);
    return waiting.splice(index, 1)[0];
  };

  return {
    /** Keeps what departed from somewhere below `anchor`. */
    add({ text, block, pieces, names, mentions }: Departed, anchor: Node) {
      if (mentions.length === 0 && !names) return;
      const waiting = { text, block, pieces, names, mentions, since: performance.now() };
      const beside = byAnchor.get(anchor);
      if (beside) beside.push(waiting);
      else byAnchor.set(anchor, [waiting]);
    },
    /** Takes out what a passage that was met reads like, looking up from its block; undefined where there is nothing. */
    match(met: PageText): Departed | undefined {
      if (byAnchor.size === 0) return undefined;
      for (let at: Node | null = met.block; at; at = nodeAround(at)) {
        const found = takeFrom(at, met, true);
        if (found) return found;
      }
      return undefined;
    },
    /** The same from the passage's own block only. */
    matchHere: (met: PageText): Departed | undefined => takeFrom(met.block, met, true),
    /** Takes out what read the same as a passage, wherever in the page that was. */
    matchElsewhere(met: PageText): Departed | undefined {
      for (const at of byAnchor.keys()) {
        const found = takeFrom(at, met, false);
        if (found) return found;
      }
      return undefined;
    },
    /** True where something departed right from a block. */
    isAwaited: (block: Node): boolean => byAnchor.has(block),
    /** True where nothing is kept. */
    get isEmpty() {
      return byAnchor.size === 0;
    },
    /** What was waited for long enough and not put back; it is kept no longer. */
    clear(): Departed[] {
      const end = performance.now() - waitsMs;
      const gone: Departed[] = [];
      for (const [anchor, waiting] of byAnchor) {
        const left = waiting.filter((one) => one.since > end);
        gone.push(...waiting.filter((one) => one.since <= end));
        if (left.length > 0) byAnchor.set(anchor, left);
        else byAnchor.delete(anchor);
      }
      return gone;
    },
    /** What is kept at this moment. */
    list: (): Departed[] => [...byAnchor.values()].flat(),
  };
}

export type Departures = ReturnType<typeof createDepartures>;

/** Which mentions of a text stand in another one too, and where. */
export function findMentions({ text, mentions }: Departed, now: string): Again[] {
  const inOrder = mentions.toSorted((a, b) => a.start - b.start);
  return findAgain(text, now, inOrder).flatMap((start, at) =>
    start === undefined ? [] : [{ mention: inOrder[at]!, start }],
  );
}

const isOfKind = ({ block }: Departed, met: PageText): boolean => block.nodeName === met.block.nodeName;

/** True where a text may be another one that the page has changed: in the same block, or alike in one of the same kind. */
function isChangedInto(one: Departed, met: PageText): boolean {
  if (one.block !== met.block && !(isOfKind(one, met) && isAlike(one.text, met.text))) return false;
  return one.mentions.length > 0 ? findMentions(one, met.text).length > 0 : isAlike(one.text, met.text);
}
