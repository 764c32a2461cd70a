import type { Standing } from './standing.ts';

/** How often it is looked whether the page has cleared the registry, which it shares with us, in milliseconds. */
const lookEvery = 500;

/** The highlight names of what is pointed at and what is walked to; `ui/underline.css` dresses all of them. */
export type Mark = 'open' | 'walk';

/**
 * Paints mentions with CSS Custom Highlights under a name that `ui/underline.css` dresses. `isOurs` false (the extension is gone) or an aborted signal
 * takes everything back.
 */
export function createPaint(underlineName: string, isOurs: () => boolean, signal: AbortSignal) {
  const underline = new Highlight();
  const marks: Record<Mark, Highlight> = { open: new Highlight(), walk: new Highlight() };
  marks.open.priority = 1;
  marks.walk.priority = 1;
  const painted = new Map<Standing, StaticRange>();
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
    if (underline.size !== painted.size) for (const range of painted.values()) underline.add(range);
  };
  const begin = () => {
    if (timer !== undefined || signal.aborted) return;
    register(name, underline);
    for (const mark of ['open', 'walk'] as const) register(`ext-mention-${mark}`, marks[mark]);
    timer = setInterval(restore, lookEvery);
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    for (const key of [...registered.keys()]) unregister(key);
  };
  signal.addEventListener('abort', stop);

  return {
    add(standing: Standing) {
      begin();
      painted.set(standing, standing.range);
      underline.add(standing.range);
    },
    /** `keepRange` where another mention goes on with the same range. */
    remove(standing: Standing, keepRange = false) {
      painted.delete(standing);
      if (keepRange) return;
      underline.delete(standing.range);
      for (const mark of Object.values(marks)) mark.delete(standing.range);
      if (painted.size === 0) stop();
    },
    /** Marks one mention, or none. */
    mark(mark: Mark, standing: Standing | undefined) {
      marks[mark].clear();
      if (!standing) return;
      // A mention that is not underlined can be walked to all the same.
      begin();
      marks[mark].add(standing.range);
    },
    restyle(next: string) {
      if (next === name) return;
      if (timer !== undefined) {
        unregister(name);
        register(next, underline);
      }
      name = next;
    },
  };
}
