import type { Detection } from './detection.ts';
import { type Changes, changesEvery, createWatch } from './dom/change-watch.ts';
import { createWalker } from './dom/passage-walker.ts';
import { type PageText, passagesIn } from './dom/passages.ts';
import { createSurroundings } from './dom/surroundings.ts';
import { isUnread, textRoleOf } from './dom/text-roles.ts';
import type { Choice } from './mentions/choose.ts';
import { linesOf, mentionAt } from './mentions/hit-test.ts';
import type { Passage, PlacedMention } from './mentions/passage.ts';
import { createRecords, isSame } from './mentions/passage-records.ts';
import { isShown, isStillThere, placedIn, placeMention, shifted } from './mentions/placed-mention.ts';
import { createReadingQueue } from './mentions/reading-queue.ts';
import { createPaint, type Mark } from './paint/paint.ts';
import { createThrottle } from './schedule/throttle.ts';
import { createTimeSlice } from './schedule/time-slices.ts';

export interface Options {
  detection: Detection;
  /** The highlight name to paint under. */
  underline: string;
  /** Chooses among all mentions of the page, given in document order. */
  choose: (mentions: PlacedMention[]) => Choice;
  /** Mentions came or went. */
  changed: () => void;
  /** An open shadow root holds mentions: some browsers need the underline's rules there. */
  dress: (root: ShadowRoot) => void;
  /** False once the extension that started this is gone. */
  isOurs: () => boolean;
  /** Reading failed for good. */
  gaveUp: (error: unknown) => void;
}

/** So many slices are enough to paint what is on screen. */
const awaited = 5;

export type Annotation = ReturnType<typeof annotate>;

/** Finds, paints and follows the mentions of this document until the signal aborts; then no trace is left. */
export function annotate(options: Options, signal: AbortSignal) {
  const { detection } = options;
  const records = createRecords();
  const surroundingsOf = createSurroundings();
  const paint = createPaint(options.underline, options.isOurs, signal);
  let choose = options.choose;
  let listed: PlacedMention[] = [];
  const painted = new Set<PlacedMention>();
  /** What is to be painted: more than is, while that goes on. */
  let wanted = new Set<PlacedMention>();
  /** Something came or went that the last settling did not know of, or it was not the last word. */
  let isStale = false;

  /**
   * Takes a passage that was met into the records, perhaps one that is known to stand behind another; undefined where it
   * holds nothing to read.
   */
  const take = (met: PageText, behind?: Passage): Passage | undefined => {
    const old = records.ofNode(met.nodes[0]!);
    if (old && isSame(old, met)) return old;
    const hits = detection.scan(met.text);
    const names = hits.names.length > 0;
    if (!names && hits.cues.length === 0) {
      if (old) forget(old);
      return undefined;
    }
    const { text, block, nodes, starts } = met;
    const { lang, article, outermost } = surroundingsOf(block);
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
    isStale = true;
    return passage;
  };

  const keepReadings = (old: Passage, passage: Passage) => {
    const known = new Map(old.pieces.map(({ text, reading }) => [text, reading]));
    for (const piece of passage.pieces) {
      const reading = known.get(piece.text);
      if (reading) piece.reading = reading;
    }
  };

  /** Mentions whose own text has not changed stay painted while the rest is read: growing text does not blink. */
  const replace = (old: Passage, passage: Passage) => {
    for (const standing of old.mentions) {
      const again = isStillThere(standing) ? shifted(standing, passage) : undefined;
      if (!again) continue;
      passage.mentions.push(again);
      if (painted.has(standing)) {
        painted.add(again);
        paint.add(again);
      }
    }
    forget(old, passage.mentions);
  };

  const forget = (passage: Passage, kept: PlacedMention[] = []) => {
    records.drop(passage);
    queue.drop(passage);
    isStale = true;
    for (const standing of passage.mentions)
      unpaint(
        standing,
        kept.some(({ range }) => range === standing.range),
      );
  };

  const unpaint = (standing: PlacedMention, keepMark = false) => {
    wanted.delete(standing);
    if (painted.delete(standing)) paint.remove(standing, keepMark);
  };

  /** Nothing is left to walk or to read. */
  const isComplete = () => queue.isEmpty && !walker.isBusy();

  const settle = async (isUrgent: boolean): Promise<number> => {
    const slice = createTimeSlice(isUrgent ? awaited : 0);
    const isLast = isComplete();
    isStale = !isLast;
    const passages: Passage[] = [];
    const placed: Parameters<Detection['decide']>[0] = [];
    for (const passage of [...records.inOrder()]) {
      if (!passage.pieces.some(({ reading }) => reading)) continue;
      passages.push(passage);
      placed.push({ article: passage.article, reading: readingOf(passage) });
      if (slice.isOver) await slice.rest();
    }
    const mentionsOf = detection.decide(placed);
    for (const [at, passage] of passages.entries()) {
      if (passage.isDecided) continue;
      if (slice.isOver) await slice.rest();
      // The page went on meanwhile: what it took away is gone, and what it brought is for the next time.
      if (!records.has(passage)) continue;
      const before = placedIn(passage);
      let isPlaced = true;
      passage.mentions = mentionsOf(at).flatMap((mention) => {
        const same = before(mention);
        if (same) return [same];
        // What rests on the rest of the page waits for it: an underline that comes and goes is worse than a late one.
        if (!isLast && mention.mayFall) return [];
        const standing = placeMention(passage, mention);
        if (isStillThere(standing)) return [standing];
        // The page has edited what was read: it is read anew, or the page may yet put it back.
        isPlaced = false;
        isStale = true;
        return [];
      });
      passage.isDecided = isPlaced && (passage.whole?.candidates.every(({ need }) => !need) ?? false);
    }
    await repaint(slice);
    return slice.worked;
  };

  const readingOf = (passage: Passage) => {
    if (passage.whole) return passage.whole;
    const read = passage.pieces.flatMap(({ reading, ...piece }) => (reading ? [{ piece, reading }] : []));
    const joined = detection.join(
      read.map(({ piece }) => piece),
      read.map(({ reading }) => reading),
    );
    if (read.length === passage.pieces.length) passage.whole = joined;
    return joined;
  };

  const repaint = async (slice = createTimeSlice(awaited)) => {
    if (signal.aborted) return;
    const choice = choose(records.inOrder().flatMap(({ mentions }) => mentions));
    const chosen = new Set(choice.painted);
    wanted = chosen;
    listed = choice.listed;
    for (const standing of painted) if (!chosen.has(standing)) unpaint(standing);
    for (const standing of choice.painted) {
      // While it rested, the page may have taken a mention away, and the reader may have wished for others.
      if (signal.aborted || wanted !== chosen) return;
      if (painted.has(standing) || !chosen.has(standing)) continue;
      painted.add(standing);
      paint.add(standing);
      const root = standing.passage.nodes[0]!.getRootNode();
      if (root instanceof ShadowRoot) options.dress(root);
      if (slice.isOver) await slice.rest();
    }
    options.changed();
  };

  const settling = createThrottle(settle, signal);
  const queue = createReadingQueue(
    {
      read: detection.read,
      answered: (wasNear) => settling.soon(wasNear || isComplete()),
      gaveUp: options.gaveUp,
    },
    signal,
  );
  let lastMet: Passage | undefined;
  const walker = createWalker(
    {
      text(met, goesOn) {
        if (!goesOn) lastMet = undefined;
        lastMet = take(met, lastMet) ?? lastMet;
      },
      root: (root) => watch.follow(root),
      rests: () => queue.run(false),
      done() {
        if (!queue.isEmpty) queue.run(true);
        else if (isStale) settling.soon(true);
      },
    },
    signal,
  );

  const renew = ({ added, touched, moved, barred }: Changes) => {
    if (moved || barred) {
      for (const passage of records.inOrder()) {
        if (!passage.nodes.every(({ isConnected }) => isConnected) || (barred && isUnread(passage.block)))
          forget(passage);
      }
      if (records.reorder()) isStale = true;
    }
    for (const block of touched) {
      const kept = new Set<Passage | undefined>();
      if (block.isConnected && !isUnread(block)) {
        for (const { text } of passagesIn(block, false)) if (text) kept.add(take(text));
      }
      for (const passage of [...records.ofBlock(block)]) if (!kept.has(passage)) forget(passage);
    }
    for (const node of added) walker.add(node, textRoleOf(node) !== 'block');
    walker.roots.look();
    walker.run();
  };

  const dropStale = (node: Text) => {
    const passage = records.ofNode(node);
    if (!passage) return;
    const kept = passage.mentions.filter(isStillThere);
    if (kept.length === passage.mentions.length) return;
    for (const standing of passage.mentions) if (!kept.includes(standing)) unpaint(standing);
    passage.mentions = kept;
    // The page may yet put back what stood there.
    passage.isDecided = false;
    isStale = true;
  };

  const watch = createWatch({ edited: dropStale, changed: renew, interval: changesEvery }, signal);
  watch.follow(document);
  walker.add(document);
  walker.run();

  return {
    /** The mentions that count, in document order. */
    list: (): readonly PlacedMention[] => listed,
    /** Those of them that the page shows now. */
    shown: (): PlacedMention[] => listed.filter(isShown),
    /** The painted mentions, in document order. */
    painted: (): PlacedMention[] => listed.filter((standing) => painted.has(standing)),
    /** The painted mention at a point of the layout viewport; null where other text stands there, unless `inPassing`. */
    at: (x: number, y: number, inPassing = false): PlacedMention | null | undefined =>
      mentionAt(
        x,
        y,
        (node) => records.ofNode(node)?.mentions.filter((standing) => painted.has(standing)) ?? [],
        walker.roots.list(),
        inPassing,
      ),
    /** One rectangle a line; none once it is gone. */
    lines: (standing: PlacedMention): DOMRect[] => (isStillThere(standing) ? linesOf(standing) : []),
    mark: (mark: Mark, standing: PlacedMention | undefined) => paint.mark(mark, standing),
    /** Paints under another highlight name. */
    restyle: (underline: string) => paint.restyle(underline),
    /** Chooses anew among the mentions. */
    rechoose(next: Options['choose']) {
      choose = next;
      void repaint();
    },
  };
}
