import packed from 'virtual:name-index';
import { openCardsOn } from './content-card.ts';
import { type NameIndex, openIndex } from './detect/index.ts';
import { resolve } from './detect/resolve.ts';
import { scan } from './detect/scan.ts';
import { join, pieces } from './detect/window.ts';
import { ask, isAlive, Orphaned } from './messages/ask.ts';
import { onCommand } from './messages/commands.ts';
import { serveViewers } from './messages/viewer.ts';
import { annotate } from './page/annotate.ts';
import { choose } from './page/choose.ts';
import type { Detection } from './page/detection.ts';
import { frameOrder } from './page/frame-order.ts';
import type { Standing } from './page/standing.ts';
import { createWalk } from './page/walk.ts';
import { loadSettings, watchSettings } from './settings/load.ts';
import type { Settings } from './settings/settings.ts';
import { silencedPage } from './settings/silence.ts';
import { siteAllowed } from './settings/sites.ts';
import underlineRules from './ui/underline.css?inline';
import { underlineName } from './ui/underline.ts';

const names = openIndex(packed);
/** What decides about names; only a page that has one asks for it. */
let cues: NameIndex | undefined;
/** A random name by which to tell a tab's frames apart; the better generators are not there on plain http pages. */
const frame = Math.random().toString(36).slice(2);

/** Tells a copy of this script in the same frame that there is one, and whether its extension still runs. */
const started = Symbol.for('backstory.content');

/** Runs in every frame of every page: annotates it while the settings allow, and leaves no trace while they do not. */
export async function startContent(): Promise<void> {
  // A page that loads while the extension is installed is given this script twice.
  const shared: typeof globalThis & { [started]?: () => boolean } = globalThis;
  if (shared[started]?.()) return;
  shared[started] = isAlive;
  const life = new AbortController();
  let running: { update(settings: Settings): void; end(): void } | undefined;

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

let sheet: CSSStyleSheet | undefined;

/** In Firefox a document's highlight rules end at its shadow roots; each that holds mentions gets a sheet of ours. */
function dress(root: ShadowRoot): void {
  if (!import.meta.env.FIREFOX) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(underlineRules);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function run(settings: Settings, life: AbortController) {
  const own = new AbortController();
  const { signal } = own;
  const kinds: Record<string, string> = {};
  let current = settings;
  let cards: ReturnType<typeof openCardsOn> | undefined;
  let counted = 0;

  const detection: Detection = {
    scan: (text) => scan(text, names, cues),
    async widen() {
      cues ??= openIndex(await ask('cues'));
    },
    pieces,
    join,
    resolve,
    async read(passages) {
      const answer = await ask('read', passages);
      Object.assign(kinds, answer.kinds);
      return answer.readings;
    },
  };
  const chooser = () => {
    const page = silencedPage(location.href);
    const silencedNames = current.silencedNames.filter((one) => one.page === page).map(({ name }) => name);
    return (mentions: Standing[]) =>
      choose(mentions, { ...current, silencedNames }, (entity) => kinds[entity]);
  };
  const leave = (error: unknown) => {
    // The extension was updated or removed under us: the newer copy takes over, this one goes quietly.
    if (error instanceof Orphaned || !isAlive()) life.abort();
  };

  const page = annotate(
    {
      detection,
      underline: underlineName(settings),
      choose: chooser(),
      changed() {
        const { length } = page.shown();
        if (length !== counted) void ask('found', length).catch(leave);
        counted = length;
        tell();
        if (page.painted().length > 0) cards ??= openCardsOn(page, current, signal, leave);
        cards?.changed();
      },
      dress,
      isOurs() {
        if (!isAlive()) life.abort();
        return isAlive();
      },
      gaveUp: leave,
    },
    signal,
  );
  const walk = createWalk(page);
  const tell = serveViewers(
    {
      report: () => {
        const shown = page.shown();
        const counts = new Map<string, number>();
        for (const { entity } of shown) counts.set(entity, (counts.get(entity) ?? 0) + 1);
        return {
          type: 'report',
          frame,
          top: window === window.top,
          order: frameOrder(window),
          counts: [...counts].map(([entity, count]) => ({ entity, count })),
          total: shown.length,
        };
      },
      told(message, answer) {
        if (message.type === 'clear' || message.frame !== frame) return walk.clear();
        const stop = walk.step(message.entity, message.by);
        if (stop) answer({ type: 'at', frame, entity: message.entity, index: stop.index, of: stop.of });
      },
      left: walk.clear,
    },
    signal,
  );
  onCommand((command) => {
    if (command !== 'open-card') walk.step(undefined, command === 'next-mention' ? 1 : -1);
    else cards?.toggle(walk.at ?? walk.step(undefined, 1)?.standing);
  }, signal);
  // Who points or leaves by Escape has found the place.
  const seen = { capture: true, passive: true, signal } as const;
  addEventListener('pointerdown', walk.clear, seen);
  addEventListener('keydown', ({ key }) => key === 'Escape' && walk.clear(), seen);
  // A page that is kept for going back keeps its mentions; the tab it leaves does not keep their number.
  addEventListener('pagehide', () => void ask('found', 0).catch(leave), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && void ask('found', counted).catch(leave), {
    signal,
  });

  return {
    update(next: Settings) {
      current = next;
      page.restyle(underlineName(next));
      page.rechoose(chooser());
      cards?.update(next);
    },
    end() {
      own.abort();
      if (counted > 0) void ask('found', 0).catch(leave);
    },
  };
}
