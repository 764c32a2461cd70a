import packed from 'virtual:page-index';
import type { PageScript } from '../browser/frame-globals.ts';
import { either, openKeyed } from '../detect/index/keyed-index.ts';
import { openIndex } from '../detect/index/name-index.ts';
import { decide } from '../detect/resolve.ts';
import { isReadWhole, join, pieces } from '../detect/scan/pieces.ts';
import { scan, spellings } from '../detect/scan/scan.ts';
import { ask, isAlive, Orphaned } from '../messages/ask-background.ts';
import type { FoundNames, NamedEntity, ReadAnswer } from '../messages/background-calls.ts';
import { onWalkRequest } from '../messages/commands.ts';
import type { FrameWalk, WalkRequest } from '../messages/walk-shapes.ts';
import { annotate } from '../page/annotate.ts';
import type { Detection } from '../page/detection.ts';
import { whenWrittenAnew } from '../page/dom/written-anew.ts';
import { createWalk } from '../page/mention-walk.ts';
import { choose, type Entities } from '../page/mentions/choose.ts';
import type { PlacedMention } from '../page/mentions/passage.ts';
import { followReader } from '../page/reader-signs.ts';
import { createThrottle } from '../page/schedule/throttle.ts';
import { createTimeSlice } from '../page/schedule/time-slices.ts';
import type { FrameSettings } from '../settings/frame-settings.ts';
import { withoutCompany } from '../story/view/everyday.ts';
import { clear, highlightNames, lookOf } from '../ui/underline.ts';
import { openCardsOn } from './cards.ts';
import { createDress, type Wear } from './dress.ts';
import { followSettings } from './follow-settings.ts';
import { showViewers } from './reports.ts';

const bundledIndex = openIndex(packed);

/** The toolbar's number follows a page that changes without end at most so often, in milliseconds. */
const countedEvery = 500;

const nothing: FoundNames = { names: [], mentions: 0 };
/** One message tells of this many names at most. */
const mostNames = 2_000;

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
  const { ownNames } = settings;
  const index = ownNames ? either(bundledIndex, openKeyed(ownNames.index, ownNames.key)) : bundledIndex;
  const reader = followReader(signal);
  const underlines = createDress(wear, lookOf(settings), failed, signal);
  const entities = new Map<string, NamedEntity>();
  let current = settings;
  let cards: ReturnType<typeof openCardsOn> | undefined;
  /** What the toolbar was told of last. */
  let told: FoundNames = { names: [], mentions: 0 };
  /** A name that becomes known while its page is read keeps its line there. */
  const known = new Set<string>();

  const detection: Detection = {
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
  const signs: Entities = {
    kindOf: (entity) => entities.get(entity)?.kind,
    isEveryday: (entity) => entities.get(entity)?.everyday ?? false,
    withoutCompany: (named) => withoutCompany(named, (entity) => entities.get(entity)),
  };
  const learn = ({ entities: named, silenced, known: knownNow, notMeant }: ReadAnswer) => {
    const first = Object.entries(named).filter(([id]) => !entities.has(id));
    if (first.length === 0) return;
    const isFirst = new Set(first.map(([id]) => id));
    const marked = (list: string[], more: string[]) => [...new Set([...list, ...more])];
    for (const [id, entity] of first) {
      entities.set(id, entity);
      if (knownNow.includes(id)) known.add(id);
    }
    current = {
      ...current,
      silencedEntities: marked(current.silencedEntities, silenced),
      knownEntities: marked(current.knownEntities, knownNow),
      notMeant: [...current.notMeant, ...notMeant.filter(({ entity }) => isFirst.has(entity))],
    };
  };
  const chosen = (mentions: PlacedMention[]) => {
    const knownEntities = current.knownEntities.filter((entity) => known.has(entity));
    return choose(mentions, { ...current, knownEntities }, signs, page.isSeen);
  };
  const tellFound = (found: FoundNames) => {
    if (found.mentions !== told.mentions || found.names.join() !== told.names.join())
      void ask('found', found).catch(failed);
    told = found;
  };
  const counting = createThrottle(
    async () => {
      const slice = createTimeSlice();
      const names = new Set<string>();
      let mentions = 0;
      for (const standing of page.list()) {
        if (page.isSeen(standing)) {
          mentions++;
          if (page.counts(standing)) names.add(standing.entity);
        }
        if (slice.isOver) await slice.rest();
      }
      if (!signal.aborted) tellFound({ names: [...names].slice(0, mostNames), mentions });
      return slice.worked;
    },
    signal,
    countedEvery,
  );

  const page = annotate(
    {
      detection,
      names: { ...highlightNames, clear },
      choose: chosen,
      changed() {
        counting.soon(false);
        tell();
        // Those that are not underlined are walked to by key, and open by key.
        if (page.list().length > 0) cards ??= openCardsOn(page, current, reader, signal, failed);
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
    if (!walk.go(request.id)) return;
    const mention = walk.at!;
    const kind = entities.get(mention.entity)?.kind ?? 'other';
    cards?.announce({ ...request, name: mention.text, kind }, mention);
  };
  onWalkRequest(act, (command) => void ask('command', command).catch(failed), signal);
  // Who points or leaves by Escape has found the place.
  const seen = { capture: true, passive: true, signal } as const;
  addEventListener('pointerdown', walk.clear, seen);
  addEventListener('keydown', ({ key }) => key === 'Escape' && walk.clear(), seen);
  // A page that is kept for going back keeps its mentions; the tab it leaves does not keep their number.
  addEventListener('pagehide', () => void ask('left').catch(failed), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && void ask('found', told).catch(failed), {
    signal,
  });
  signal.addEventListener('abort', () => tellFound(nothing));

  return {
    entities: () => [...entities.keys()],
    walk: (): FrameWalk => ({ ...walk.report(), isCardOpen: cards?.isOpen ?? false }),
    update(next: FrameSettings) {
      current = next;
      underlines.change(lookOf(next));
      page.rechoose(chosen);
      cards?.update(next);
    },
    end: () => own.abort(),
  };
}
