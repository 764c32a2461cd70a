import { elementAround } from '../dom/element-around.ts';
import type { MentionPlace, PlacedMention } from '../mentions/passage.ts';
import { createNaming, type HighlightNames, type Mark } from './highlight-naming.ts';
import { createHighlightRegistry } from './highlight-registry.ts';
import { createNearScreen } from './near-screen.ts';
import { nodesOf, paintedRanges } from './painted-ranges.ts';
import { followStyles } from './style-changes.ts';

export type { HighlightNames, Mark };

/** What is painted is glanced at for so long at a time, in milliseconds. */
const glanceMs = 1;

/**
 * The ranges of a mention in the registry and their highlight name; no name if a highlight would spoil the text.
 */
interface Painted {
  mention: PlacedMention;
  ranges: readonly StaticRange[];
  name: string | undefined;
}

/**
 * Paints mentions with CSS Custom Highlights under the names that `ui/underline.ts` has rules for: of very many only those
 * near the screen. The names are the same whatever a person has chosen, since pages can list them.
 * What a highlight would spoil is not painted: nothing but a line is added to the page. `isOurs` false (the
 * extension is gone) or an aborted signal takes everything back.
 */
export function createPaint(names: HighlightNames, isOurs: () => boolean, signal: AbortSignal) {
  const registry = createHighlightRegistry(
    isOurs,
    (name) => Number(name.startsWith(names.open) || name.startsWith(names.walk)),
    signal,
  );
  /** The owner of each range, since a mention may take over the range of another. */
  const painted = new Map<StaticRange, Painted>();
  const marked = new Map<Mark, Painted>();

  const naming = createNaming(names, () => lookAgain(), signal);
  const put = (former: Painted | undefined, next: Painted) => {
    if (former?.name === next.name && former?.ranges === next.ranges) return;
    takeOut(former);
    if (next.name) registry.add(next.name, next.ranges);
  };
  const takeOut = (former: Painted | undefined) => {
    if (former?.name) registry.delete(former.name, former.ranges);
  };
  const place = (mention: PlacedMention) => {
    const former = painted.get(mention.range);
    const ranges = former?.ranges ?? paintedRanges(mention);
    const next = { mention, ranges, name: naming.line(mention) };
    painted.set(mention.range, next);
    put(former, next);
  };
  const displace = (mention: PlacedMention) => {
    const former = painted.get(mention.range);
    if (former?.mention !== mention) return;
    painted.delete(mention.range);
    takeOut(former);
  };
  const placeMark = (mark: Mark, mention: PlacedMention) => {
    const former = marked.get(mark);
    const ranges = paintedRanges(mention);
    const next = { mention, ranges, name: naming.mark(mark, mention) };
    marked.set(mark, next);
    put(former, next);
  };
  const unmark = (mark: Mark) => {
    takeOut(marked.get(mark));
    marked.delete(mark);
  };
  /** Looks anew at what is painted, or only at what stands in some elements: pages change their style. */
  const lookAgain = (within?: ReadonlySet<Element>) => {
    for (const { mention } of [...painted.values()])
      if (!within || nodesOf(mention).some((node) => isInOneOf(within, node))) place(mention);
    for (const [mark, { mention }] of marked) placeMark(mark, mention);
  };

  const nearScreen = createNearScreen((mention, isNear) => (isNear ? place : displace)(mention), signal);
  const styles = followStyles(lookAgain, signal);

  return {
    add(mention: PlacedMention) {
      registry.open();
      styles.follow();
      if (nearScreen.add(mention)) place(mention);
      for (const [mark, { mention: one }] of marked) if (one === mention) placeMark(mark, mention);
    },
    /** With `keepsMarks` it may be added again, and has its marks then. */
    remove(mention: PlacedMention, keepsMarks = false) {
      nearScreen.remove(mention);
      displace(mention);
      for (const [mark, one] of marked) {
        if (one.mention.range !== mention.range) continue;
        if (!keepsMarks) unmark(mark);
        else {
          takeOut(one);
          marked.set(mark, { ...one, name: undefined });
        }
      }
      if (nearScreen.size === 0) registry.close();
    },
    /** Moves a mention's marks, and its line if it `isPainted`, from where it was: in one go, so that nothing blinks. */
    move(mention: PlacedMention, from: MentionPlace, isPainted: boolean) {
      if (mention.range !== from.range) {
        const moved = (former: Painted): Painted => {
          // The look is kept: checking it again costs too much on a page that changes all the time.
          const next = { mention, ranges: paintedRanges(mention), name: former.name };
          put(former, next);
          return next;
        };
        const former = painted.get(from.range);
        if (former?.mention === mention) {
          painted.delete(from.range);
          painted.set(mention.range, moved(former));
        }
        for (const [mark, one] of marked) if (one.mention === mention) marked.set(mark, moved(one));
      }
      if (!isPainted) return;
      if (!nearScreen.move(mention, from.block)) displace(mention);
      else if (!painted.has(mention.range)) place(mention);
    },
    /** Marks one mention, or none. */
    mark(mark: Mark, mention: PlacedMention | undefined) {
      if (!mention) return unmark(mark);
      // A mention that is not underlined can be walked to all the same.
      registry.open();
      placeMark(mark, mention);
    },
    /**
     * Looks anew at as much as can be done in a moment, where the last time left off: browsers do not tell of most that
     * changes a style, such as a rule given another value, an animation, an attribute of the page's own.
     */
    glance: createGlance(painted, place),
    /** The page may have changed the style of these elements, or of all. */
    restyled: styles.changed,
  };
}

/** Looks at what is painted one by one, for a moment each time, and then at all of it again. */
function createGlance(painted: ReadonlyMap<StaticRange, Painted>, look: (mention: PlacedMention) => void) {
  let rest: Painted[] = [];
  return () => {
    const until = performance.now() + glanceMs;
    for (let left = painted.size; left > 0 && performance.now() < until; left--) {
      if (rest.length === 0) rest = [...painted.values()];
      const next = rest.pop()!;
      if (painted.get(next.mention.range) === next) look(next.mention);
    }
  };
}

function isInOneOf(elements: ReadonlySet<Element>, node: Node): boolean {
  for (let at = elementAround(node); at; at = elementAround(at)) if (elements.has(at)) return true;
  return false;
}

export type Paint = ReturnType<typeof createPaint>;
