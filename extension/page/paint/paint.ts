import type { PlacedMention } from '../mentions/passage.ts';
import { createBackgroundTones } from './background-tone.ts';
import { createNearScreen } from './near-screen.ts';

/** How often it is looked whether the page has cleared the registry, which it shares with us, in milliseconds. */
const lookEvery = 500;

/** The highlight names of what is pointed at and what is walked to; `ui/underline.css` dresses all of them. */
export type Mark = 'open' | 'walk';

/**
 * Paints mentions with CSS Custom Highlights under a name that `ui/underline.css` dresses, `ext-mention-STYLE-COLOUR`,
 * and in the text's own colour, `ext-mention-STYLE-ink`, where another would be hard to see; of very many only those near
 * the screen. `isOurs` false (the extension is gone) or an aborted signal takes everything back.
 */
export function createPaint(underlineName: string, isOurs: () => boolean, signal: AbortSignal) {
  const usual = new Highlight();
  const ink = new Highlight();
  const ground = createBackgroundTones();
  const marks: Record<Mark, Highlight> = { open: new Highlight(), walk: new Highlight() };
  marks.open.priority = 1;
  marks.walk.priority = 1;
  /** What stands in the registry: whose each range is, since one mention may go on with another's. */
  const placed = new Map<StaticRange, PlacedMention>();
  const registered = new Map<string, Highlight>();
  let name = underlineName;
  let timer: ReturnType<typeof setInterval> | undefined;

  const register = (key: string, highlight: Highlight) => {
    registered.set(key, highlight);
    CSS.highlights.set(key, highlight);
  };
  const unregister = (key: string) => {
    // A newer copy of this script may have taken the name over.
    if (CSS.highlights.get(key) === registered.get(key)) CSS.highlights.delete(key);
    registered.delete(key);
  };
  const restore = () => {
    if (!isOurs()) return stop();
    for (const [key, highlight] of registered)
      if (CSS.highlights.get(key) !== highlight) CSS.highlights.set(key, highlight);
    if (usual.size + ink.size !== placed.size) for (const standing of placed.values()) place(standing);
  };
  const begin = () => {
    if (timer !== undefined || signal.aborted) return;
    register(name, usual);
    for (const mark of ['open', 'walk'] as const) register(`ext-mention-${mark}`, marks[mark]);
    timer = setInterval(restore, lookEvery);
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    for (const key of [...registered.keys()]) unregister(key);
  };
  const place = (standing: PlacedMention) => {
    const { range } = standing;
    placed.set(range, standing);
    const inkName = name.replace(/[^-]+$/, 'ink');
    const isLost = name !== inkName && ground.isMidTone(range.startContainer);
    if (isLost && !registered.has(inkName)) register(inkName, ink);
    const [to, from] = isLost ? [ink, usual] : [usual, ink];
    from.delete(range);
    to.add(range);
  };
  const displace = (standing: PlacedMention) => {
    const { range } = standing;
    if (placed.get(range) !== standing) return;
    placed.delete(range);
    usual.delete(range);
    ink.delete(range);
  };
  const nearness = createNearScreen((standing, isNear) => (isNear ? place : displace)(standing), signal);
  signal.addEventListener('abort', stop);

  return {
    add(standing: PlacedMention) {
      begin();
      if (nearness.add(standing)) place(standing);
    },
    /** `keepMark` where another mention goes on with the same range. */
    remove(standing: PlacedMention, keepMark = false) {
      nearness.remove(standing);
      displace(standing);
      if (keepMark) return;
      for (const mark of Object.values(marks)) mark.delete(standing.range);
      if (nearness.size === 0) stop();
    },
    /** Marks one mention, or none. */
    mark(mark: Mark, standing: PlacedMention | undefined) {
      marks[mark].clear();
      if (!standing) return;
      // A mention that is not underlined can be walked to all the same.
      begin();
      marks[mark].add(standing.range);
    },
    restyle(next: string) {
      if (next === name) return;
      name = next;
      if (timer === undefined) return;
      stop();
      begin();
      for (const standing of placed.values()) place(standing);
    },
  };
}

export type Paint = ReturnType<typeof createPaint>;
