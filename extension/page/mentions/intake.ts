import type { Detection } from '../detection.ts';
import { type PageText, passagesIn } from '../dom/passages.ts';
import { isAllLinks, type Surroundings } from '../dom/surroundings.ts';
import { type Block, isUnread } from '../dom/text-roles.ts';
import { carryMentions } from './carry-mentions.ts';
import { createDepartures, type Departed } from './departed.ts';
import { partWords } from './part-words.ts';
import type { MentionPlace, Passage, PlacedMention } from './passage.ts';
import { isSame, type Records } from './passage-records.ts';
import { isStillThere } from './placed-mention.ts';
import type { ReadingQueue } from './reading-queue.ts';

interface Options {
  detection: Pick<Detection, 'scan' | 'spellings' | 'pieces'>;
  records: Records;
  surroundingsOf: (block: Block) => Surroundings;
  /** True of text that somebody types, and of what shows it elsewhere: it is never read. See `TypedText`. */
  isTyped: (met: PageText, wasThere: () => boolean) => boolean;
  queue: Pick<ReadingQueue, 'add' | 'drop'>;
  /** A mention is gone. */
  gone: (mention: PlacedMention) => void;
  /** A mention is gone, and may come back in a moment. */
  hidden: (mention: PlacedMention) => void;
  /** A mention goes on at another place; `from` is where it was. */
  moved: (mention: PlacedMention, from: MentionPlace) => void;
  /** Passages came or went, so that the decisions are out of date. */
  changed: () => void;
}

/** Takes the page's passages into the records and out of them, and has those read in which something may be named. */
export function createIntake(options: Options) {
  const { detection, records, surroundingsOf, isTyped, queue, gone, hidden, moved, changed } = options;
  const departures = createDepartures();

  const drop = (passage: Passage) => {
    records.drop(passage);
    queue.drop(passage);
    changed();
  };
  /** Takes a passage out whose mentions may go on in the text that comes next below `anchor`. */
  const leave = (passage: Passage, anchor: Node) => {
    drop(passage);
    departures.add(passage, anchor);
  };
  const forget = (passage: Passage) => {
    drop(passage);
    passage.mentions.forEach(gone);
  };
  const carryOver = (texts: readonly Departed[], passage: Passage) =>
    carryMentions(texts, passage, departures, moved);

  /**
   * Takes in a passage that was met, perhaps one that is known to stand behind another. Returns undefined where it
   * holds nothing to read.
   */
  const take = (found: PageText, behind?: Passage): Passage | undefined => {
    const old = records.ofNode(found.nodes[0]!);
    if (old && isSame(old, found)) return old;
    const met = found.edges ? partWords(found, detection.spellings) : found;
    const hits = detection.scan(met.text);
    const names = hits.names.length > 0;
    if (!names && hits.cues.length === 0) {
      if (old) leave(old, met.block);
      return undefined;
    }
    // Text that was put in before a passage, or taken out between two, has joined them.
    const known = new Set(met.nodes.flatMap((node) => records.ofNode(node) ?? []));
    if (isTyped(met, () => records.wasThere(met))) {
      known.forEach(forget);
      return undefined;
    }
    const passage = passageOf(met, names, surroundingsOf(met.block), detection.pieces(met.text, hits));
    known.forEach(drop);
    const departed = known.size > 0 ? departures.matchHere(met) : departures.match(met);
    carryOver(departed ? [...known, departed] : [...known], passage);
    records.add(passage, behind);
    queue.add(passage);
    changed();
    return passage;
  };
  const readBlock = (block: Block): Set<Passage> => {
    const isOfPage = block.isConnected && !isUnread(block);
    for (const passage of [...records.ofBlock(block)])
      if (!isOfPage || !isConnected(passage)) leave(passage, isOfPage ? block : document);
    const kept = new Set<Passage>();
    if (isOfPage)
      for (const { text } of passagesIn(block, false)) {
        const passage = text && take(text);
        if (passage) kept.add(passage);
      }
    for (const passage of [...records.ofBlock(block)]) if (!kept.has(passage)) leave(passage, block);
    return kept;
  };

  return {
    take,
    leave,
    /** Takes a passage out, and its mentions with it. */
    forget,
    /** Reads again what blocks themselves hold: all of them, since a list may have handed its texts on from row to row. */
    readAnew(blocks: Iterable<Block>) {
      const met = new Set<Passage>();
      for (const block of blocks) for (const passage of readBlock(block)) met.add(passage);
      for (const passage of met) {
        if (!passage.names || passage.mentions.length > 0) continue;
        const before = departures.matchElsewhere(passage);
        if (!before) continue;
        queue.drop(passage);
        carryOver([before], passage);
        queue.add(passage);
      }
    },
    /** Takes out the mentions that a text node does not spell any more, in case there is no time to read it again. */
    dropEdited(node: Text) {
      const passage = records.ofNode(node);
      if (!passage) return;
      const lost = passage.mentions.filter((mention) => !isStillThere(mention));
      if (lost.length === 0) return;
      lost.forEach(hidden);
      departures.add({ ...passage, mentions: lost }, passage.block);
      passage.mentions = passage.mentions.filter((mention) => !lost.includes(mention));
      // Decided again: the page may put the old text back.
      passage.isDecided = false;
      changed();
    },
    /** True where mentions were taken out of a block that its next text may bring back. */
    isAwaited: departures.isAwaited,
    /** True where mentions were taken out anywhere that a text which comes may bring back. */
    isAnyAwaited: () => !departures.isEmpty,
    /** Takes away the lines of what was taken out and has not come back. */
    hideDeparted() {
      for (const { mentions } of departures.list()) mentions.forEach(hidden);
    },
    /** All that the page changed is taken in: what has not come back by now is gone. False where some is still waited for. */
    forgetDeparted(): boolean {
      for (const { mentions } of departures.clear()) mentions.forEach(gone);
      return departures.isEmpty;
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;

const isConnected = ({ nodes }: Passage): boolean => nodes.every((node) => node.isConnected);

/** Makes the passage of a text that was met, before anything is found in it. */
function passageOf(
  { text, block, nodes, starts, unparted }: PageText,
  names: boolean,
  // Written out field by field: spreading takes engines several times as long.
  { lang, article, outermost, isMargin }: Surroundings,
  pieces: Passage['pieces'],
): Passage {
  return {
    text,
    block,
    nodes,
    starts,
    unparted,
    lang,
    article,
    outermost,
    isMargin: isMargin || isAllLinks(nodes),
    names,
    pieces,
    mentions: [],
  };
}
