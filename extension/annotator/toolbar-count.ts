import { ask } from '../messages/ask-background.ts';
import type { FoundNames } from '../messages/background-calls.ts';
import type { Annotation } from '../page/annotate.ts';
import { createThrottle } from '../page/schedule/throttle.ts';
import { createTimeSlice } from '../page/schedule/time-slices.ts';
import { seenNames } from './seen-names.ts';

/** Minimum number of milliseconds between two counts, for pages that change without end. */
const countedEveryMs = 500;
/** Up to this many mentions all are looked at: of more, those count too that nobody sees, since each look has its price. */
const fewMentions = 100;
/** Maximum number of names in a message. */
const mostNames = 2_000;

const nothing: FoundNames = { names: [], mentions: 0 };

/** Tells the toolbar what a frame has found, and nothing more once `signal` aborts; `changed` has it counted again. */
export function createToolbarCount(
  page: () => Pick<Annotation, 'list' | 'isSeen' | 'counts'>,
  failed: (error: unknown) => void,
  signal: AbortSignal,
) {
  /** What the toolbar was told last. */
  let told = nothing;
  /** The page is being left, or kept for going back: what is counted then is no more the tab's. */
  let isLeft = false;
  const send = (found: FoundNames) => void ask('found', found).catch(failed);
  const tell = (found: FoundNames) => {
    const isOther = found.mentions !== told.mentions || found.names.join() !== told.names.join();
    if (isOther && !isLeft) send(found);
    told = found;
  };
  const counting = createThrottle(
    async () => {
      const slice = createTimeSlice();
      const names = await seenNames(page(), slice);
      const { list, isSeen } = page();
      const all = list();
      const mentions = all.length > fewMentions ? all.length : all.filter(isSeen).length;
      if (!signal.aborted) tell({ names: [...names].slice(0, mostNames), mentions });
      return slice.worked;
    },
    signal,
    countedEveryMs,
  );
  // A page that is kept for going back keeps its mentions; the tab it leaves does not keep their number.
  const leave = () => {
    isLeft = true;
    void ask('left').catch(failed);
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    isLeft = false;
    if (persisted) send(told);
  };
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', comeBack, { signal });
  signal.addEventListener('abort', () => tell(nothing));
  return { changed: () => counting.soon(false) };
}
