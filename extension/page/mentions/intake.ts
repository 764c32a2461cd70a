import type { Detection } from '../detection.ts';
import { type PageText, passagesIn } from '../dom/passages.ts';
import { isAllLinks, type Surroundings } from '../dom/surroundings.ts';
import { type Block, isUnread } from '../dom/text-roles.ts';
import { createDepartures, type Departed, findMentions } from './departed.ts';
import { partWords } from './part-words.ts';
import type { MentionPlace, Passage, PlacedMention } from './passage.ts';
import { isSame, type Records } from './passage-records.ts';
import { keepReadings } from './piece-reading.ts';
import { isStillThere, moveMention } from './placed-mention.ts';
import type { ReadingQueue } from './reading-queue.ts';

interface Options {
  detection: Pick<Detection, 'scan' | 'spellings' | 'pieces'>;
  records: Records;
  surroundingsOf: (block: Block) => Surroundings;
  /** True of text that somebody types, and of what shows it elsewhere: it is never read. */
  isTyped: (met: PageText) => boolean;
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
  /** Moves what was found in another text, or in other nodes, to where it stands in a passage; keeps the rest for the next. */
  const carryOver = (before: Departed, passage: Passage) => {
    keepReadings(before.pieces, passage.pieces);
    for (const { mention, start } of findMentions(before, passage.text)) {
      const from = { range: mention.range, block: mention.passage.block };
      moveMention(mention, passage, start);
      passage.mentions.push(mention);
      moved(mention, from);
    }
    const mentions = before.mentions.filter((mention) => !passage.mentions.includes(mention));
    if (mentions.length > 0) departures.add({ ...before, mentions }, passage.block);
  };

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
    if (isTyped(met)) {
      if (old) forget(old);
      return undefined;
    }
    const passage = passageOf(met, names, surroundingsOf(met.block), detection.pieces(met.text, hits));
    if (old) drop(old);
    const before = old ?? departures.match(met);
    if (before) carryOver(before, passage);
    records.add(passage, behind);
    queue.add(passage);
    changed();
    return passage;
  };

  return {
    take,
    leave,
    /** Takes a passage out, and its mentions with it. */
    forget,
    /** Reads again what a block itself holds. */
    readAnew(block: Block) {
      const isOfPage = block.isConnected && !isUnread(block);
      for (const passage of [...records.ofBlock(block)])
        if (!isOfPage || !isConnected(passage)) leave(passage, isOfPage ? block : document);
      const kept = new Set<Passage | undefined>();
      if (isOfPage) for (const { text } of passagesIn(block, false)) if (text) kept.add(take(text));
      for (const passage of [...records.ofBlock(block)]) if (!kept.has(passage)) leave(passage, block);
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
