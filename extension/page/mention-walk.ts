import type { FrameWalk } from '../messages/walk-shapes.ts';
import type { Annotation } from './annotate.ts';
import { elementAround } from './dom/element-around.ts';
import type { PlacedMention } from './mentions/passage.ts';
import { isInView, reveal } from './reveal.ts';

/** Where a walk through mentions has come to; `index` counts from 0. */
export interface Stop {
  mention: PlacedMention;
  index: number;
  of: number;
}

/** Where a page keeps what is read, and what stands beside that. */
const articles = 'article, [role="article"], main, [role="main"]';
const beside = 'aside, [role="complementary"], nav, [role="navigation"], footer, header';

/** Walks through mentions in document order, round and round. */
export function createWalk(page: Pick<Annotation, 'list' | 'shown' | 'lines' | 'mark'>) {
  let last: PlacedMention | undefined;
  let steppedAt = 0;

  const isSeen = (mention: PlacedMention): boolean =>
    isInView(mention.range.startContainer, page.lines(mention)[0]);

  /** Where a walk begins: with what is seen of an article, else with what is seen at all. */
  const beginning = (mentions: PlacedMention[], by: 1 | -1): { index: number; isInView: boolean } => {
    let seen = -1;
    for (let step = 0; step < mentions.length; step++) {
      const index = by > 0 ? step : mentions.length - 1 - step;
      if (!isSeen(mentions[index]!)) continue;
      if (seen < 0) seen = index;
      if (isOfArticle(mentions[index]!)) return { index, isInView: true };
    }
    return seen < 0
      ? { index: by > 0 ? 0 : mentions.length - 1, isInView: false }
      : { index: seen, isInView: true };
  };

  const stopAt = (mention: PlacedMention, isCutOff = false) => {
    last = mention;
    steppedAt = Date.now();
    // A hidden page does not move by itself.
    const isStill = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const line = () => (last === mention ? page.lines(mention)[0] : undefined);
    reveal(mention.range.startContainer, line, isStill ? 'instant' : 'smooth', isCutOff);
    page.mark('walk', mention);
  };
  const indexIn = (mentions: readonly PlacedMention[]) => mentions.findIndex(({ id }) => id === last?.id);

  return {
    /** Where the walk stands. */
    get at(): PlacedMention | undefined {
      return page.list().find(({ id }) => id === last?.id);
    },
    /**
     * Scrolls to the next (1) or previous (-1) mention of an entity, or of any, and marks it; undefined where there is
     * none in sight. Begins with an entity's first mention, and else with what is on screen.
     */
    step(entity: string | undefined, by: 1 | -1): Stop | undefined {
      const mentions = page.shown().filter((mention) => entity === undefined || mention.entity === entity);
      const of = mentions.length;
      if (of === 0) return undefined;
      const at = indexIn(mentions);
      const first = entity === undefined ? beginning(mentions, by).index : by > 0 ? 0 : of - 1;
      const index = at < 0 ? first : (at + by + of) % of;
      const mention = mentions[index]!;
      stopAt(mention);
      return { mention, index, of };
    },
    /** Scrolls to a mention, by its id, and marks it; false where it stands no more. `isCutOff`: see `reveal`. */
    go(id: number, isCutOff?: boolean): boolean {
      const mention = page.list().find((one) => one.id === id);
      if (mention) stopAt(mention, isCutOff);
      return mention !== undefined;
    },
    /** What is to be known of this frame to walk through all frames of its tab. */
    report(): Omit<FrameWalk, 'isCardOpen'> {
      const mentions = page.shown();
      const at = indexIn(mentions);
      const [next, previous] = [beginning(mentions, 1), beginning(mentions, -1)];
      return {
        mentions: mentions.map(({ id }) => id),
        at: at < 0 ? undefined : at,
        steppedAt,
        first: next.index,
        last: previous.index,
        isInView: next.isInView,
        before: mentionsBeforeFrames(mentions),
      };
    },
    /** Has the mention where the walk stands in view, for what is to be shown beside it. */
    showAgain() {
      if (last && !isSeen(last))
        reveal(last.range.startContainer, () => last && page.lines(last)[0], 'instant');
    },
    /** Forgets where it was, and unmarks it. */
    clear() {
      last = undefined;
      page.mark('walk', undefined);
    },
  };
}

function isOfArticle({ range }: PlacedMention): boolean {
  for (let at = elementAround(range.startContainer); at; at = elementAround(at)) {
    if (at.matches(beside)) return false;
    if (at.matches(articles)) return true;
  }
  return false;
}

/** How many mentions stand before each frame of the document, by the frame's number in its window. */
function mentionsBeforeFrames(mentions: readonly PlacedMention[]): Record<number, number> {
  const before: Record<number, number> = {};
  if (window.length === 0) return before;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    const inner = frame.contentWindow;
    const number = Array.from({ length: window.length }, (_, at) => window[at]).indexOf(inner ?? window);
    if (number < 0) continue;
    const next = mentions.findIndex(
      ({ range }) => frame.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    before[number] = next < 0 ? mentions.length : next;
  }
  return before;
}
