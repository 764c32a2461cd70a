import type { Candidate, Key, Reading } from '../../../extension/detect/reading.ts';
import type { Sender } from '../../../extension/messages/answer-calls.ts';
import { isKeptAllowed } from '../../../extension/settings/kept-sites.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { hostKeptFrom } from '../../../extension/story-store/record.ts';
import { isOwnPage } from '../in-pages/inject.ts';
import type { SeenPage } from './seen-page.ts';

/**
 * The hosts of pages that a name's stories were kept from; undefined for a name that a story which comes with Backstory
 * has, and which is no secret.
 */
export type SitesOf = (entity: string) => readonly string[] | undefined;

/** Which of the reader's own names may be told: all, those of stories that were kept from a site, or none. */
export type Told = 'all' | 'none' | { site: string };

/**
 * Which of the reader's own names a frame may be told. Whether a reader keeps a name is private, and a page can see
 * which of its words are underlined. So a frame is told only names kept from its own site, unless the reader allows
 * more; none in a private window, and none if it is of another site than its page. The extension's own pages are told
 * all.
 */
export function toldIn(
  sender: Sender,
  page: SeenPage,
  settings: Pick<Settings, 'keptUnderlines' | 'keptSites'>,
): Told {
  if (isOwnPage(sender)) return 'all';
  if (!isOfSeenSite(sender, page)) return 'none';
  return isKeptAllowed(settings, page.url) ? 'all' : { site: hostKeptFrom(page.url) };
}

/** Whether a frame belongs to the site that a person sees in its tab, outside of private windows. */
export function isOfSeenSite({ frameId, origin, url }: Sender, page: SeenPage): boolean {
  if (page.isPrivate || page.url === '') return false;
  if (frameId === 0) return true;
  const site = hostKeptFrom(page.url);
  return site !== '' && hostKeptFrom(origin ?? url ?? '') === site;
}

/** Whether a name may be told; asked for ids of entities. */
export function isToldIn(told: Told, sitesOf: SitesOf): (entity: string) => boolean {
  if (told === 'all') return () => true;
  return (entity) => {
    const sites = sitesOf(entity);
    if (sites === undefined) return true;
    return told !== 'none' && told.site !== '' && sites.includes(told.site);
  };
}

/**
 * Removes from a reading all names and stories that a frame may not be told. `isTold` takes ids of entities,
 * `isStoryTold` ids of kept stories, since evidence for a story quotes the name that it was.
 */
export function withoutUntold(
  { candidates, evidence }: Reading,
  isTold: (entity: string) => boolean,
  isStoryTold: (story: string) => boolean,
): Reading {
  const isKeyTold = (key: Key) => (key.startsWith('@') ? isStoryTold : isTold)(key.slice(1));
  // What a candidate waits for is given by ids too. It would wait without end for what is not told.
  const withoutKeys = ({ need, stories, ...candidate }: Candidate): Candidate => ({
    ...candidate,
    ...(stories && { stories: stories.filter(isKeyTold) }),
    ...(need && {
      need: {
        ...need,
        for: need.for.filter(isKeyTold),
        against: need.against.filter(isKeyTold),
        ...(need.near && { near: need.near.filter(isKeyTold) }),
      },
    }),
  });
  return {
    candidates: candidates.filter(({ entity }) => isTold(entity)).map(withoutKeys),
    evidence: evidence.filter(({ key }) => isKeyTold(key)),
  };
}
