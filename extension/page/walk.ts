import type { Annotation } from './annotate.ts';
import type { Standing } from './standing.ts';

/** Where a walk through an entity's mentions has come to; `index` counts from 0. */
export interface Stop {
  entity: string;
  index: number;
  of: number;
}

/** Walks through the mentions of one entity in document order, round and round. */
export function createWalk(page: Pick<Annotation, 'shown' | 'lines' | 'mark'>) {
  let last: Standing | undefined;

  return {
    /** Scrolls to the next (1) or previous (-1) mention and marks it; undefined where the entity has none in sight. */
    step(entity: string, by: 1 | -1): Stop | undefined {
      const mentions = page.shown().filter((standing) => standing.entity === entity);
      const of = mentions.length;
      if (of === 0) return undefined;
      const at = mentions.findIndex(({ id }) => id === last?.id);
      const index = at < 0 ? (by > 0 ? 0 : of - 1) : (at + by + of) % of;
      last = mentions[index]!;
      bringIntoView(last, page);
      page.mark('walk', last);
      return { entity, index, of };
    },
    /** Forgets where it was, and unmarks it. */
    clear() {
      last = undefined;
      page.mark('walk', undefined);
    },
  };
}

function bringIntoView(standing: Standing, page: Pick<Annotation, 'lines'>): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
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
