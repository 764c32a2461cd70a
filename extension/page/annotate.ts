import type { Detection } from './detection.ts';
import { changesEveryMs, createWatch } from './dom/change-watch.ts';
import { isFrameUnseen } from './dom/frame-sight.ts';
import { createWalker } from './dom/passage-walker.ts';
import { watchSheets } from './dom/sheet-watch.ts';
import { watchSight } from './dom/sight-watch.ts';
import { createSurroundings } from './dom/surroundings.ts';
import { createTypedText } from './dom/typed-text.ts';
import { watchTyping } from './dom/typing-watch.ts';
import { linesOf, mentionAt } from './mentions/hit-test.ts';
import { createInstantEdits } from './mentions/instant-edits.ts';
import { createIntake } from './mentions/intake.ts';
import type { Passage, PlacedMention } from './mentions/passage.ts';
import { createRecords } from './mentions/passage-records.ts';
import { isStillThere } from './mentions/placed-mention.ts';
import { createReadingQueue } from './mentions/reading-queue.ts';
import { createRenewal } from './mentions/renewal.ts';
import { createSettling } from './mentions/settling.ts';
import { createSight, isSeenNow } from './mentions/sight.ts';
import { createPaint, type HighlightNames, type Mark } from './paint/paint.ts';
import { type Choose, createRepaint } from './paint/repaint.ts';
import { onceAfterFrame } from './schedule/after-frame.ts';

export interface AnnotateOptions {
  detection: Detection;
  /** The highlight names to paint under. */
  names: HighlightNames;
  /** Chooses among all mentions of the page, given in document order. */
  choose: Choose;
  /** Mentions came or went, or came into sight or out of it. */
  changed: () => void;
  /** A document or a shadow root of it holds mentions: they need the underline's rules there. */
  dress: (root: Node) => void;
  /** False once the extension that started this is gone. */
  isOurs: () => boolean;
  /** Reading failed for good. */
  gaveUp: (error: unknown) => void;
}

/** What the page has taken away is waited for so long, in milliseconds, before it is looked whether it is gone. */
const forgetsAfterMs = 200;

export type Annotation = ReturnType<typeof annotate>;

/** Finds, paints and follows the mentions of this document until the signal aborts; then no trace is left. */
export function annotate(options: AnnotateOptions, signal: AbortSignal) {
  const { detection, choose, changed, dress, gaveUp } = options;
  const records = createRecords();
  const paint = createPaint(options.names, options.isOurs, signal);
  const painting = createRepaint(
    { paint, choose, mentions: () => records.inOrder().flatMap(({ mentions }) => mentions), dress, changed },
    signal,
  );
  /** Nothing is left to walk or to read. */
  const isComplete = () => queue.isEmpty && !walker.isBusy();
  const settling = createSettling({ detection, records, isComplete, repaint: painting.repaint }, signal);
  const queue = createReadingQueue(
    {
      read: detection.read,
      answered: (wasNear) => settling.soon(wasNear || isComplete()),
      gaveUp,
    },
    signal,
  );
  const typed = createTypedText(() => walker.roots.list(), true);
  const intake = createIntake({
    detection,
    records,
    surroundingsOf: createSurroundings(),
    isTyped: typed.isTyped,
    queue,
    gone: painting.unpaint,
    hidden: painting.hide,
    moved: painting.move,
    changed: settling.outdate,
  });
  let lastMet: Passage | undefined;
  const shadows = { areThere: false, meet: (root: ShadowRoot) => walker.roots.meet(root) };
  const forgetLater = later(() => walker.run(), forgetsAfterMs, signal);
  const walker = createWalker(
    {
      text(met, goesOn) {
        if (!goesOn) lastMet = undefined;
        lastMet = intake.take(met, lastMet) ?? lastMet;
      },
      root(root) {
        shadows.areThere = true;
        typed.changed();
        watch.follow(root);
        sightWatch.follow(root);
      },
      rests: () => queue.run(false),
      done() {
        if (!intake.forgetDeparted()) forgetLater();
        if (!queue.isEmpty) queue.run(true);
        else if (settling.isStale) settling.soon(true);
      },
    },
    signal,
  );

  const { renew, leaveAlone } = createRenewal({ records, intake, settling, walker, typed });
  watchTyping(leaveAlone, signal);

  const sight = createSight({ mentions: painting.listed, changed: () => void painting.repaint() }, signal);
  const watch = createWatch(
    {
      edited: createInstantEdits(records, intake, typed.changed, shadows),
      changed(changes) {
        renew(changes);
        // What came or went may lie over other text, or has lain there.
        sight.outdate();
      },
      interval: changesEveryMs,
    },
    signal,
  );
  watch.follow(document);
  const sightWatch = watchSight({ changed: sight.outdate, restyled: paint.restyled }, signal);
  const looks = onceAfterFrame([sight.glance, paint.glance], signal);
  watchSheets({ changed: [paint.restyled, sight.outdate], also: isFrameUnseen, looks }, signal);
  sightWatch.follow(document);
  walker.add(document);
  walker.run();

  /** The painted mentions that a text node takes part in. */
  const paintedOn = (node: Text) => records.ofNode(node)?.mentions.filter(painting.isPainted) ?? [];

  return {
    /** The mentions that are listed, in document order. */
    list: painting.listed,
    /** Whether a mention's name counts as one of this page; the others are only listed. */
    counts: painting.isCounted,
    /** Those of them that a reader can see, at once or by scrolling. */
    shown: sight.seen,
    /** True of a mention that could be seen when it was last looked at. */
    isSeen: sight.isSeen,
    /** The painted mentions, in document order. */
    painted: (): PlacedMention[] => painting.listed().filter(painting.isPainted),
    /** The painted mention at a point of the layout viewport; null where other text stands there, unless `inPassing`. */
    at(x: number, y: number, inPassing = false): PlacedMention | null | undefined {
      const mention = mentionAt(x, y, paintedOn, walker.roots.list(), inPassing);
      return mention && !isSeenNow(mention) ? null : mention;
    },
    /** One rectangle a line; none once it is gone. */
    lines: (mention: PlacedMention): DOMRect[] => (isStillThere(mention) ? linesOf(mention) : []),
    mark(mark: Mark, mention: PlacedMention | undefined) {
      if (mention) dress(mention.range.startContainer.getRootNode());
      paint.mark(mark, mention);
    },
    /** Chooses anew among the mentions. */
    rechoose: painting.rechoose,
  };
}

/** Does something after a while, and not again before, however often it is asked to. */
function later(act: () => void, ms: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, ms);
  };
}
