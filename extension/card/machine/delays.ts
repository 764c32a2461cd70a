/** Work on a card starts this long (ms) after the pointer rests: long enough that crossing a name costs nothing. */
export const START_AFTER = 100;

/** A card closes this long (ms) after pointer or focus left it, so that a slip of the hand does not lose it. */
export const LEAVE = 300;

/** No card opens this long (ms) after a key was typed: a pointer left lying on the text is not reading. */
export const TYPING_QUIET = 400;

/** No card opens this long (ms) after the page scrolled: names pass under a pointer that does not move. */
export const SCROLL_QUIET = 150;

/** A card ignores clicks this long (ms) after it appeared: they were meant for what was there before. */
export const CLICK_GUARD = 150;

/** A finger that rests this long (ms) on a link asks for the card and not for the link; browsers use the same. */
export const LONG_PRESS = 500;

/** A pointer faster than this (CSS px per ms) is on its way elsewhere. */
export const FAST = 0.5;

/**
 * A fast pointer counts as resting after this long (ms) without a move; then overlaid mentions are looked for too.
 */
export const RESTS = 50;

/** An act can be undone from its card for this long (ms); with pointer or focus on the line, until both have left it. */
export const UNDO_FOR = 6_000;

/** How often (ms) it is checked whether pointer and focus have left the undo line. */
export const UNDO_LONGER = 2_000;
