import packed from 'virtual:page-index';
import type { PageScript } from '../browser/frame-globals.ts';
import { either, openKeyed } from '../detect/index/keyed-index.ts';
import { decide } from '../detect/resolve.ts';
import { isReadWhole, join, pieces } from '../detect/scan/pieces.ts';
import { openPrefilter } from '../detect/scan/prefilter.ts';
import { scan, spellings } from '../detect/scan/scan.ts';
import { ask, isAlive, Orphaned } from '../messages/ask-background.ts';
import type { ReadAnswer } from '../messages/background-calls.ts';
import { onWalkRequest } from '../messages/commands.ts';
import type { FrameWalk, WalkRequest } from '../messages/walk-shapes.ts';
import { annotate } from '../page/annotate.ts';
import type { Detection } from '../page/detection.ts';
import { whenWrittenAnew } from '../page/dom/written-anew.ts';
import { createWalk } from '../page/mention-walk.ts';
import type { PlacedMention } from '../page/mentions/passage.ts';
import { followReader } from '../page/reader-signs.ts';
import type { FrameSettings } from '../settings/frame-settings.ts';
import { clear, highlightNames, lookOf } from '../ui/underline.ts';
import { openCardsOn } from './cards.ts';
import { createDress, type Wear } from './dress.ts';
import { followSettings } from './follow-settings.ts';
import { createMetNames } from './met-names.ts';
import { showViewers } from './reports.ts';
import { createToolbarCount } from './toolbar-count.ts';

const bundledIndex = openPrefilter(packed);

/** What carries the rules to the page: no script of a page can insert them by itself. */
const wearByBackground: Wear = (change) => ask('wear', change);

/**
 * The page's script: has the page annotated while the settings allow, and leaves no trace where they do no more. It
 * heeds changes of the settings before it is started, so that none is lost on the way.
 */
export function createPageScript(wear: Wear = wearByBackground): PageScript {
  const life = new AbortController();
  let running: ReturnType<typeof annotatePage> | undefined;
  let isStarted = false;
  let current: FrameSettings | undefined;

  const failed = (error: unknown) => {
    // The extension was updated or removed under us: the newer copy takes over, this one goes quietly.
    if (error instanceof Orphaned || !isAlive()) life.abort();
  };
  const apply = (settings: FrameSettings | undefined) => {
    isStarted = true;
    current = settings;
    if (!settings) {
      running?.end();
      running = undefined;
    } else if (running) running.update(settings);
    else running = annotatePage(settings, wear, failed);
  };
  life.signal.addEventListener('abort', () => running?.end());
  followSettings(() => running?.entities() ?? [], apply, failed, life.signal);
  // A page that writes its document anew takes all listeners away.
  whenWrittenAnew(() => {
    if (!running || !current) return;
    running.end();
    running = annotatePage(current, wear, failed);
  }, life.signal);
  return {
    start(settings) {
      if (!isStarted && !life.signal.aborted) apply(settings);
    },
    isAlive,
    walk: () => running?.walk(),
  };
}

/** Finds, paints and follows the mentions of the page, and has cards open over them, until `end`. */
function annotatePage(settings: FrameSettings, wear: Wear, failed: (error: unknown) => void) {
  const own = new AbortController();
  const { signal } = own;
  const reader = followReader(signal);
  const underlines = createDress(wear, lookOf(settings), failed, signal);
  const names = createMetNames(settings);
  const count = createToolbarCount(() => page, failed, signal);
  let cards: ReturnType<typeof openCardsOn> | undefined;

  const chosen = (mentions: PlacedMention[]) => names.choose(mentions, page.isSeen);
  const page = annotate(
    {
      detection: detectionFor(settings.ownNames, names.learn),
      names: { ...highlightNames, clear },
      choose: chosen,
      changed() {
        count.changed();
        tell();
        // Those that are not underlined are walked to by key, and open by key.
        if (page.list().length > 0) cards ??= openCardsOn(page, names.settings, reader, signal, failed);
        cards?.changed();
      },
      dress: underlines.dress,
      isOurs() {
        if (!isAlive()) failed(new Orphaned());
        return isAlive();
      },
      gaveUp: failed,
    },
    signal,
  );
  const walk = createWalk(page);
  const tell = showViewers(page, walk, signal);
  const act = (request: WalkRequest) => {
    if (request.walk === 'clear') return walk.clear();
    if (request.walk === 'open') {
      walk.showAgain();
      return cards?.toggle(page.list().find(({ id }) => id === request.id));
    }
    if (!walk.go(request.id, request.isCutOff)) return;
    const mention = walk.at!;
    cards?.announce({ ...request, name: mention.text, kind: names.kindOf(mention.entity) }, mention);
  };
  onWalkRequest(act, (command) => void ask('command', command).catch(failed), signal);
  // A reader who points, or leaves by Escape, has found the mention that the walk marks.
  const seen = { capture: true, passive: true, signal } as const;
  addEventListener('pointerdown', walk.clear, seen);
  addEventListener('keydown', ({ key }) => key === 'Escape' && walk.clear(), seen);

  return {
    entities: names.ids,
    walk: (): FrameWalk => ({ ...walk.report(), isCardOpen: cards?.isOpen ?? false }),
    update(next: FrameSettings) {
      names.settings = next;
      underlines.change(lookOf(next));
      page.rechoose(chosen);
      cards?.update(next);
    },
    end: () => own.abort(),
  };
}

/** Detection over the names that come with Backstory and those that a frame may know of the reader's own. */
function detectionFor(ownNames: FrameSettings['ownNames'], learn: (answer: ReadAnswer) => void): Detection {
  const index = ownNames ? either(bundledIndex, openKeyed(ownNames.index, ownNames.key)) : bundledIndex;
  return {
    scan: (text) => scan(text, index, isReadWhole(text)),
    spellings: (text) => spellings(text, index),
    pieces,
    join,
    decide,
    async read(passages) {
      const answer = await ask('read', passages);
      learn(answer);
      return answer.readings;
    },
  };
}
