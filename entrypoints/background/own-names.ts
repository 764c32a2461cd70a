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
 * Tells which names a frame may be told of. A page can see which of its words are underlined, and that a reader keeps
 * a name is theirs to know. So a frame is told only of names that were kept from its own site, never in a private
 * window, and never if it is of another site than the page around it. The extension's own pages are told of all
 * names.
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

/**
 * A reading without the candidates and the evidence of names that a frame is not told of. `isTold` takes the id of an
 * entity.
 */
export function withoutUntold(
  { candidates, evidence }: Reading,
  isTold: (entity: string) => boolean,
): Reading {
  // The key of evidence is `@` and a story's id, which tells nothing about names, or a sign and an entity's id.
  return {
    candidates: candidates.filter(({ entity }) => isTold(entity)),
    evidence: evidence.filter(({ key }) => key.startsWith('@') || isTold(key.slice(1))),
  };
}
