/**
 * Where the content script finds what annotates a page, once its script has been put into the frame: on `globalThis`,
 * which both share in every browser (in Firefox `window` is not shared).
 */
export const pageScript = Symbol.for('backstory.page');

/** What stands there. */
export interface PageScript {
  /**
   * Annotates this frame's document as the settings say, and answers who looks at it from outside, until the signal
   * aborts. `failed` is told what could not be asked of the background.
   */
  annotatePage(failed: (error: unknown) => void, signal: AbortSignal): Promise<void>;
}
