import { unclobbered } from './unclobbered.ts';

/** Roles of what surrounds an article. */
const roles = new Set(
  (
    'navigation menu menubar toolbar search banner contentinfo complementary dialog alertdialog alert tablist ' +
    'feed status tooltip'
  ).split(' '),
);

/** Words of an id or a class by which pages call their comments, and those of the same beginning that mean no comments. */
const comments = /^(?:comments?|disqus|livefyre|coral|discussion|replies|respond)(?:$|[-_])/i;
const noComments = /^comments?[-_](?:open|closed|enabled|disabled|count|link|off|on)/i;
const banners =
  /(?:^|[-_])(?:cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|sp_message|qc-cmp2?|truste)(?:$|[-_])/i;
const teasers =
  /^(?:related|recommend(?:ed|ations?)?|outbrain|taboola|newsletter|teasers?|promo|trending|sponsored|advert(?:isement)?|share|sharing|social|breadcrumbs?|paywall|subscribe|most-(?:read|popular)|read-(?:more|next)|more-(?:stories|news|on))(?:$|[-_])/i;

/**
 * Whether an element and all in it is no part of an article, as far as its own tag, role, name and place tell: menus,
 * banners and dialogs, comments, teasers. What holds the page's heading or an article is never left out, whatever it is
 * called.
 */
export function isLeftOut(element: Element, { position }: Pick<CSSStyleDeclaration, 'position'>): boolean {
  const tag = unclobbered.tag(element);
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return false;
  if (!isSuspect(element, tag, position)) return false;
  return Element.prototype.querySelector.call(element, 'h1, article, main, [role=main]') === null;
}

function isSuspect(element: Element, tag: string, position: string): boolean {
  if (tag === 'nav' || tag === 'menu' || position === 'fixed') return true;
  const role = unclobbered.attribute(element, 'role')?.trim().toLowerCase();
  if (role && roles.has(role)) return true;
  if (unclobbered.attribute(element, 'aria-modal') === 'true') return true;
  if (/\/(?:User)?Comment$/.test(unclobbered.attribute(element, 'itemtype') ?? '')) return true;
  const names =
    `${unclobbered.attribute(element, 'id') ?? ''} ${unclobbered.attribute(element, 'class') ?? ''}`
      .slice(0, 1_000)
      .split(/\s+/)
      .filter(Boolean);
  if (names.some((name) => comments.test(name) && !noComments.test(name))) return true;
  if (names.some((name) => teasers.test(name))) return true;
  // An article about cookies may have that word in its class; a banner is told by lying over the page or at its edge.
  return /^(?:absolute|sticky)$/.test(position) && names.some((name) => banners.test(name));
}
