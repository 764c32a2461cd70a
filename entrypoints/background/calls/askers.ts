import type { Sender } from '../../../extension/messages/answer-calls.ts';
import { siteAllowed } from '../../../extension/settings/sites.ts';
import { isToldIn, toldIn } from './own-names.ts';
import type { CallParts } from './parts.ts';
import { type SeenPage, seenPage } from './seen-page.ts';

/** Tells who makes a call: the page that a person sees there, and which names its frame may be told of. */
export function createAskers({
  knowledge,
  hasKept,
  settingsNow,
}: Pick<CallParts, 'knowledge' | 'hasKept' | 'settingsNow'>) {
  const askerOf = async (sender: Sender, seen?: SeenPage) => {
    const [known, page, settings] = await Promise.all([knowledge(), seen ?? seenPage(sender), settingsNow()]);
    const told = toldIn(sender, page, settings);
    return {
      ...{ known, page, settings, told },
      isTold: isToldIn(told, known.sitesOf),
      isStoryTold: isToldIn(told, known.sitesOfStory),
    };
  };
  return {
    askerOf,
    /** The asking frame, where it may have to do with kept names: on pages that are read, outside of private windows. */
    async askerForKept(sender: Sender) {
      if (!(await hasKept())) return undefined;
      const asker = await askerOf(sender);
      const { told, settings, page } = asker;
      return told !== 'none' && settings.enabled && siteAllowed(settings, page.url) ? asker : undefined;
    },
  };
}

export type Askers = ReturnType<typeof createAskers>;
