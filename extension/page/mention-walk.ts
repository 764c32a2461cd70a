import type { Annotation } from './annotate.ts';
import type { PlacedMention } from './mentions/passage.ts';

/** Where a walk through mentions has come to; `index` counts from 0. */
export interface Stop {
  standing: PlacedMention;
  index: number;
  of: number;
}

/** Walks through mentions in document order, round and round. */
export function createWalk(page: Pick<Annotation, 'list' | 'shown' | 'lines' | 'mark'>) {
  let last: PlacedMention | undefined;

  const beginning = (mentions: PlacedMention[], entity: string | undefined, by: 1 | -1): number => {
    const onScreen = (standing: PlacedMention) => {
      const line = page.lines(standing)[0];
      return line !== undefined && line.bottom > 0 && line.top < innerHeight;
    };
    const found =
      entity !== undefined ? -1 : by > 0 ? mentions.findIndex(onScreen) : mentions.findLastIndex(onScreen);
    if (found >= 0) return found;
    return by > 0 ? 0 : mentions.length - 1;
  };

  const stopAt = (standing: PlacedMention) => {
    last = standing;
    bringIntoView(standing, page);
    page.mark('walk', standing);
  };

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
      const mentions = page.shown().filter((standing) => entity === undefined || standing.entity === entity);
      const of = mentions.length;
      if (of === 0) return undefined;
      const at = mentions.findIndex(({ id }) => id === last?.id);
      const index = at < 0 ? beginning(mentions, entity, by) : (at + by + of) % of;
      const standing = mentions[index]!;
      stopAt(standing);
      return { standing, index, of };
    },
    /** Scrolls to a mention, by its id, and marks it; false where it stands no more. */
    go(id: number): boolean {
      const standing = page.list().find((one) => one.id === id);
      if (standing) stopAt(standing);
      return standing !== undefined;
    },
    /** Forgets where it was, and unmarks it. */
    clear() {
      last = undefined;
      page.mark('walk', undefined);
    },
  };
}

function bringIntoView(standing: PlacedMention, page: Pick<Annotation, 'lines'>): void {
  // A hidden page does not move by itself.
  const isStill = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isStill ? 'instant' : 'smooth';
  const element = standing.range.startContainer.parentElement;
  const line = page.lines(standing)[0];
  if (!element || !line) return;
  // A long paragraph's middle may be far from the mention: then the mention's own place counts.
  const { top, height } = element.getBoundingClientRect();
  if (height < innerHeight / 2) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  else {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    const moved = element.getBoundingClientRect().top - top;
    scrollBy({ top: line.top + moved - innerHeight / 2, behavior });
  }
}
