/** The tag of the card's host: the one element that we add to a page, whose text is never read. */
export const hostTag = 'backstory-card';
