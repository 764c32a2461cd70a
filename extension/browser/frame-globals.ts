import type { FrameWalk } from '../messages/walk-shapes.ts';
import type { FrameSettings } from '../settings/frame-settings.ts';

/**
 * Where the content script finds what annotates a page, once its script has been put into the frame: on `globalThis`,
 * which both share in every browser (in Firefox `window` is not shared).
 */
export const pageScriptName = 'backstory.page';
export const pageScript = Symbol.for(pageScriptName);

/** What the page's script offers there. */
export interface PageScript {
  /** Annotates this frame's document while the settings allow, from what they are now on. */
  start(settings: FrameSettings): void;
  /** Whether the extension that it belongs to is still there. */
  isAlive(): boolean;
  /** What is to be known of this frame to walk through its tab; undefined while nothing of it is read. */
  walk(): FrameWalk | undefined;
}

/** The name of the symbol under which a frame's look-out says, on `globalThis`, that it runs. */
export const lookOutMark = 'backstory.content';

/**
 * The name of the symbol under which a frame's look-out leaves, on `globalThis`, parts of itself for the scripts that look out
 * for other names. The build has those take them from there, see `scripts/build/look-out-parts.ts`.
 */
export const lookOutParts = 'backstory.parts';

/** The name of the symbol under which the look-out for kept names leaves, on `globalThis`, what ends it. */
export const ownLookOutMark = 'backstory.own';

/** The same of the look-out for everyday names. */
export const everydayLookOutMark = 'backstory.everyday';

/** The name of the symbol under which `tell-text.js` leaves, on `globalThis`, what tells a frame's text. */
export const tellTextScript = 'backstory.tell';

/** The name of the symbol under which `article.js` leaves, on `globalThis`, what takes a frame's article: a `TakeFromFrame`. */
export const articleScript = 'backstory.article';

/**
 * Ends the script of a mark that runs in this frame, if one does: open tabs are given such scripts anew, after an update or
 * a change of settings. Returns the function that says how to end the one that takes its place.
 */
export function takeOver(mark: string): (end: () => void) => void {
  const ending = Symbol.for(mark);
  const shared: typeof globalThis & { [ending]?: () => void } = globalThis;
  shared[ending]?.();
  return (end) => {
    shared[ending] = end;
  };
}
