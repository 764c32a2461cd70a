import type { Choice } from '../mentions/choose.ts';
import type { MentionPlace, PlacedMention } from '../mentions/passage.ts';
import { createTimeSlice, slicesForScreen } from '../schedule/time-slices.ts';
import type { Paint } from './paint.ts';

/** Chooses among all mentions of the page, given in document order. */
export type Choose = (mentions: PlacedMention[]) => Choice;

interface Options {
  paint: Paint;
  choose: Choose;
  /** All mentions of the page, in document order. */
  mentions: () => PlacedMention[];
  /** A document or a shadow root of it holds mentions: they need the underline's rules there. */
  dress: (root: Node) => void;
  /** Mentions came or went. */
  changed: () => void;
}

/** Keeps what is painted equal to what is chosen, in slices that let the page work in between. */
export function createRepaint({ paint, mentions, dress, changed, ...options }: Options, signal: AbortSignal) {
  let choose = options.choose;
  let listed: PlacedMention[] = [];
  let counted: ReadonlySet<PlacedMention> = new Set();
  const painted = new Set<PlacedMention>();
  /** The target; `painted` catches up with it slice by slice. */
  let wanted = new Set<PlacedMention>();

  /** Those that had a line when the page took their text away: they have it again with the text. */
  const hidden = new WeakSet<PlacedMention>();

  const unpaint = (mention: PlacedMention) => {
    wanted.delete(mention);
    const wasHidden = hidden.delete(mention);
    if (painted.delete(mention) || wasHidden) paint.remove(mention);
  };
  const hide = (mention: PlacedMention) => {
    wanted.delete(mention);
    if (!painted.delete(mention)) return;
    paint.remove(mention, true);
    hidden.add(mention);
  };
  const dressTreeOf = ({ range }: PlacedMention) => dress(range.startContainer.getRootNode());

  const repaint = async (slice = createTimeSlice(slicesForScreen)) => {
    if (signal.aborted) return;
    const choice = choose(mentions());
    const chosen = new Set(choice.painted);
    wanted = chosen;
    listed = choice.listed;
    counted = choice.counted;
    for (const mention of painted) if (!chosen.has(mention)) unpaint(mention);
    for (const mention of choice.painted) {
      // During the rest the page may have removed mentions, or a newer choice may have begun.
      if (signal.aborted || wanted !== chosen) return;
      if (painted.has(mention) || !chosen.has(mention)) continue;
      painted.add(mention);
      paint.add(mention);
      dressTreeOf(mention);
      if (slice.isOver) await slice.rest();
    }
    changed();
  };

  return {
    repaint,
    unpaint,
    /** Takes the line of a mention away until the mention is moved. */
    hide,
    /** Moves the line of a mention, and its marks, to where the mention is now. */
    move(mention: PlacedMention, from: MentionPlace) {
      if (hidden.delete(mention)) {
        painted.add(mention);
        wanted.add(mention);
        paint.add(mention);
      } else paint.move(mention, from, painted.has(mention));
      if (painted.has(mention) && mention.passage.block !== from.block) dressTreeOf(mention);
    },
    isPainted: (mention: PlacedMention): boolean => painted.has(mention),
    /** Whether a mention's name counts as one of this page; the others are only listed. */
    isCounted: (mention: PlacedMention): boolean => counted.has(mention),
    /** The mentions that are listed, in document order. */
    listed: (): readonly PlacedMention[] => listed,
    /** Chooses anew among the mentions. */
    rechoose(next: Choose) {
      choose = next;
      void repaint();
    },
  };
}

export type Repaint = ReturnType<typeof createRepaint>;
