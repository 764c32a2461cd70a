/** The class of the element in a host's closed tree that holds the cards. */
export const mountClass = 'tokens backstory-cards';

/**
 * Removes the hosts that a version of the extension left in a document when it was replaced. A host is a plain element,
 * which pages can neither define nor imitate by a name: it is known by what its closed tree holds, which only
 * extensions in Firefox are shown. Elsewhere nothing is removed, and nothing is left.
 */
export function removeLeftHosts(document: Document): void {
  for (const element of document.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    'div[popover]',
  )) {
    if (element.openOrClosedShadowRoot?.firstElementChild?.className === mountClass) element.remove();
  }
}
