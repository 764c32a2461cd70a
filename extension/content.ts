import packed from 'virtual:outlook';
import { contentMark } from './content-mark.ts';
import type { Passage } from './detect/mention.ts';
import { glance, openOutlook } from './detect/outlook.ts';
import { ask, isAlive, Orphaned } from './messages/ask.ts';
import { hostTag } from './page/host-tag.ts';
import { lookOut } from './page/look-out.ts';
import { persist } from './page/persist.ts';
import { untilVisible } from './page/visible.ts';
import { type PageScript, pageScript } from './page-script.ts';

import { siteAllowed } from './settings/sites.ts';
import { loadSwitches, type Switches, watchSwitches } from './settings/switches.ts';

const outlook = openOutlook(packed);

/** Tells who asks in this frame, as a copy of this script does, that it runs here, and whether its extension still does. */
const started = Symbol.for(contentMark);

/**
 * Runs in every frame of every page: looks out for a name while the settings allow, has the page annotated from the
 * first one on, and leaves no trace when they allow it no more.
 */
export async function startContent(): Promise<void> {
  // A page that loads while the extension is installed is given this script twice.
  const shared: typeof globalThis & { [started]?: () => boolean } = globalThis;
  if (shared[started]?.()) return;
  shared[started] = isAlive;
  // Firefox ends the script of a version it replaces without a word, and leaves its open card behind.
  for (const left of document.querySelectorAll(hostTag)) left.remove();
  const life = new AbortController();
  let running: AbortController | undefined;

  const apply = (switches: Switches) => {
    const isWanted = switches.enabled && siteAllowed(switches, location.href);
    if (!isWanted) {
      running?.abort();
      running = undefined;
    } else running ??= run(life);
  };
  life.signal.addEventListener('abort', () => running?.abort());

  const switches = await loadSwitches();
  watchSwitches(apply, life.signal);
  apply(switches);
}

/** Looks out for a name until the controller that it gives aborts, and has the page annotated from the first one on. */
function run(life: AbortController): AbortController {
  const own = new AbortController();
  const { signal } = own;

  const leave = (error: unknown) => {
    // The extension was updated or removed under us: the newer copy takes over, this one goes quietly.
    if (error instanceof Orphaned || !isAlive()) life.abort();
  };
  const annotate = async () => {
    const script = (globalThis as { [pageScript]?: PageScript })[pageScript];
    if (!signal.aborted) await script?.annotatePage(leave, signal);
  };
  const isNamed = async (passages: Passage[]) => {
    try {
      await untilVisible(signal);
      const isNamed = await persist(() => ask('loadPage', passages), signal);
      if (isNamed) void annotate().catch(leave);
      return isNamed;
    } catch (error) {
      // Nobody is left to ask, or nobody answers.
      leave(error);
      return true;
    }
  };
  lookOut({ glance: (text, around) => glance(text, outlook, around), isNamed }, signal);
  return own;
}
