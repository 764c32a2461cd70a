import type { Reading } from '../../extension/detect/reading.ts';
import type { Sender } from '../../extension/messages/answer-calls.ts';
import { siteOf } from '../../extension/story-store/record.ts';
import { isOwnPage } from './inject.ts';
import type { SeenPage } from './seen-page.ts';

/**
 * The hosts of pages that a name's stories were kept from; undefined for a name that a story which comes with Backstory
 * has, and which is no secret.
 */
export type SitesOf = (entity: string) => readonly string[] | undefined;

/** Whether a frame may be told of names that were kept from these hosts. */
export function mayBeTold(sender: Sender, page: SeenPage, sites: readonly string[]): boolean {
  return toldTo(sender, page, () => sites)('');
}

/**
 * Which names a frame may be told of. That a reader keeps a name is theirs to know: a page can see which of its words are
 * underlined. So it is told only of names kept from its own site, never in a private window, and never in a frame of
 * another site than the page's. The extension's own pages are told of all.
 */
export function toldTo(
  sender: Sender,
  { url, isPrivate }: SeenPage,
  sitesOf: SitesOf,
): (entity: string) => boolean {
  if (isOwnPage(sender)) return () => true;
  const site = siteOf(url);
  const isFrameOfSite = sender.frameId === 0 || siteOf(sender.origin ?? sender.url ?? '') === site;
  const isAllowed = site !== '' && isFrameOfSite && !isPrivate;
  return (entity) => {
    const sites = sitesOf(entity);
    return sites === undefined || (isAllowed && sites.includes(site));
  };
}

/** A reading without a word on names that a frame is not told of. `isTold` is asked for ids of entities. */
export function withoutUntold(
  { candidates, evidence }: Reading,
  isTold: (entity: string) => boolean,
): Reading {
  // Evidence speaks for a kept story by the story's id, which says nothing by itself; a cue by an entity's.
  return {
    candidates: candidates.filter(({ entity }) => isTold(entity)),
    evidence: evidence.filter(({ key }) => key.startsWith('@') || isTold(key.slice(1))),
  };
}
