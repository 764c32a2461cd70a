/** The name of the symbol under which a frame's content script says, on `globalThis`, that it runs. */
export const contentMark = 'backstory.content';
