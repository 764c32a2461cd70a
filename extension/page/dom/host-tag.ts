/** The tag of the one element that we add to a page, the host of its cards (`card/host.ts`); its text is never read. */
export const hostTag = 'backstory-card';
