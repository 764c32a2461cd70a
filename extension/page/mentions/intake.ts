import type { Detection } from '../detection.ts';
import type { PageText } from '../dom/passages.ts';
import { isAllLinks, type Surroundings } from '../dom/surroundings.ts';
import type { Block } from '../dom/text-roles.ts';
import type { Passage, PlacedMention } from './passage.ts';
import { isSame, type Records } from './passage-records.ts';
import { isStillThere, shifted } from './placed-mention.ts';
import type { ReadingQueue } from './reading-queue.ts';

interface Options {
  detection: Pick<Detection, 'scan' | 'pieces'>;
  records: Records;
  surroundingsOf: (block: Block) => Surroundings;
  /** True of text that somebody types, and of what shows it elsewhere: it is never read. */
  isTyped: (met: PageText) => boolean;
  queue: Pick<ReadingQueue, 'add' | 'drop'>;
  /** A mention is gone; `isFollowed` where another one goes on with its range. */
  gone: (mention: PlacedMention, isFollowed: boolean) => void;
  /** A mention goes on as another object. */
  followed: (before: PlacedMention, after: PlacedMention) => void;
  /** The passages are not those of the last decisions any more. */
  changed: () => void;
}

/** Takes the page's passages into the records and out of them, and has those read in which something may be named. */
export function createIntake({
  detection,
  records,
  surroundingsOf,
  isTyped,
  queue,
  gone,
  followed,
  changed,
}: Options) {
  const forget = (passage: Passage, kept: PlacedMention[] = []) => {
    records.drop(passage);
    queue.drop(passage);
    changed();
    for (const mention of passage.mentions)
      gone(
        mention,
        kept.some(({ range }) => range === mention.range),
      );
  };

  /** Mentions whose own text has not changed stay painted while the rest is read: growing text does not blink. */
  const replace = (old: Passage, passage: Passage) => {
    for (const mention of old.mentions) {
      const again = isStillThere(mention) ? shifted(mention, passage) : undefined;
      if (!again) continue;
      passage.mentions.push(again);
      followed(mention, again);
    }
    forget(old, passage.mentions);
  };

  return {
    /**
     * Takes in a passage that was met, perhaps one that is known to stand behind another. Returns undefined where it
     * holds nothing to read.
     */
    take(met: PageText, behind?: Passage): Passage | undefined {
      const old = records.ofNode(met.nodes[0]!);
      if (old && isSame(old, met)) return old;
      const hits = detection.scan(met.text);
      const names = hits.names.length > 0;
      if (!names && hits.cues.length === 0) {
        if (old) forget(old);
        return undefined;
      }
      if (isTyped(met)) {
        if (old) forget(old);
        return undefined;
      }
      const { text, block, nodes, starts } = met;
      const { lang, article, outermost, isMargin } = surroundingsOf(block);
      const pieces = detection.pieces(text, hits);
      // Written out, since engines take several times as long to spread objects.
      const passage: Passage = {
        text,
        block,
        nodes,
        starts,
        lang,
        article,
        outermost,
        isMargin: isMargin || isAllLinks(nodes),
        names,
        pieces,
        mentions: [],
      };
      if (old) {
        keepReadings(old, passage);
        replace(old, passage);
      }
      records.add(passage, behind);
      queue.add(passage);
      changed();
      return passage;
    },
    /** Takes a passage out, and its mentions with it. */
    forget: (passage: Passage) => forget(passage),
    /** Takes out the mentions that a text node does not spell any more. */
    dropEdited(node: Text) {
      const passage = records.ofNode(node);
      if (!passage) return;
      const kept = passage.mentions.filter(isStillThere);
      if (kept.length === passage.mentions.length) return;
      for (const mention of passage.mentions) if (!kept.includes(mention)) gone(mention, false);
      passage.mentions = kept;
      // The page may yet put back what was there.
      passage.isDecided = false;
      changed();
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;

/** Pieces that read as they did need not be read again. */
function keepReadings(old: Passage, passage: Passage): void {
  const known = new Map(old.pieces.map(({ text, reading }) => [text, reading]));
  for (const piece of passage.pieces) {
    const reading = known.get(piece.text);
    if (reading) piece.reading = reading;
  }
}
