import type { Outlined } from './messages/page-port.ts';
import type { Stop } from './page/walk.ts';
import type { Settings } from './settings/settings.ts';

/**
 * Where the content script finds what annotates a page, once its script has been put into the frame: on `globalThis`,
 * which both share in every browser (in Firefox `window` is not shared).
 */
export const pageScript = Symbol.for('backstory.page');

/** What stands there. */
export interface PageScript {
  /**
   * Annotates this frame's document until the signal aborts. `changed` is told when mentions came or went, `failed`
   * what could not be asked of the background.
   */
  annotatePage(
    settings: Settings,
    told: { changed: () => void; failed: (error: unknown) => void },
    signal: AbortSignal,
  ): AnnotatedPage;
}

/** A page that is being annotated. */
export interface AnnotatedPage {
  /**
   * How often the page shows each entity, and all together; and every mention, where it is given those told so far:
   * what is among them is told by its id alone, and the others are added.
   */
  report(told?: WeakSet<object>): {
    counts: { entity: string; count: number }[];
    total: number;
    outline?: (Outlined | number)[];
  };
  /** Scrolls to the next (1) or previous (-1) mention of an entity, or of any, and marks it. */
  step(entity: string | undefined, by: 1 | -1): Stop | undefined;
  /** Scrolls to a mention and marks it; false where it stands no more. */
  go(id: number): boolean;
  /** Unmarks what was walked to. */
  clear(): void;
  update(settings: Settings): void;
}
