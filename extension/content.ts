import packed from 'virtual:name-index';
import { openIndex } from './detect/index.ts';
import { spells } from './detect/scan.ts';
import { ask, isAlive, Orphaned } from './messages/ask.ts';
import { serveViewers } from './messages/viewer.ts';
import { frameOrder } from './page/frame-order.ts';
import { hostTag } from './page/host-tag.ts';
import { lookOut } from './page/look-out.ts';
import { persist } from './page/persist.ts';
import { untilVisible } from './page/visible.ts';
import { type AnnotatedPage, type PageScript, pageScript } from './page-script.ts';
import { loadSettings, watchSettings } from './settings/load.ts';
import type { Settings } from './settings/settings.ts';
import { siteAllowed } from './settings/sites.ts';

const names = openIndex(packed);
/** A random name by which to tell a tab's frames apart; the better generators are not there on plain http pages. */
const frame = Math.random().toString(36).slice(2);

/** Tells a copy of this script in the same frame that there is one, and whether its extension still runs. */
const started = Symbol.for('backstory.content');

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
  let running: ReturnType<typeof run> | undefined;

  const apply = (settings: Settings) => {
    const wanted = settings.enabled && siteAllowed(settings, location.href);
    if (!wanted) {
      running?.end();
      running = undefined;
    } else if (running) running.update(settings);
    else running = run(settings, life);
  };
  life.signal.addEventListener('abort', () => running?.end());

  const settings = await loadSettings();
  watchSettings(apply, life.signal);
  apply(settings);
}

function run(settings: Settings, life: AbortController) {
  const own = new AbortController();
  const { signal } = own;
  let current = settings;
  let page: AnnotatedPage | undefined;

  const leave = (error: unknown) => {
    // The extension was updated or removed under us: the newer copy takes over, this one goes quietly.
    if (error instanceof Orphaned || !isAlive()) life.abort();
  };
  const annotate = async () => {
    await untilVisible(signal);
    const script = await pageScriptHere(signal);
    if (!signal.aborted) page = script?.annotatePage(current, { changed: tell, failed: leave }, signal);
  };
  const tell = serveViewers(
    {
      report: (told) => ({
        type: 'report',
        frame,
        top: window === window.top,
        order: frameOrder(window),
        ...(page?.report(told) ?? { counts: [], total: 0 }),
      }),
      told(message, answer) {
        if (message.type === 'clear' || message.frame !== frame) return page?.clear();
        if (message.type === 'go') {
          if (page?.go(message.id)) answer({ type: 'there', frame, id: message.id });
          return;
        }
        const stop = page?.step(message.entity, message.by);
        if (stop) answer({ type: 'at', frame, entity: message.entity, index: stop.index, of: stop.of });
      },
      left: () => page?.clear(),
    },
    signal,
  );
  lookOut(
    (text) => spells(text, names),
    () => void annotate().catch(leave),
    signal,
  );

  return {
    update(next: Settings) {
      current = next;
      page?.update(next);
    },
    end: () => own.abort(),
  };
}

/** The page's script in this frame, run there by the background once a name was met. */
async function pageScriptHere(signal: AbortSignal): Promise<PageScript | undefined> {
  await persist(() => ask('loadPage'), signal);
  return (globalThis as { [pageScript]?: PageScript })[pageScript];
}
