import { lookOut, type PossibleNames } from './look-out.ts';

/**
 * Joins the look-out of this frame before it is known which names to look for: what is read until then is held, so that a page
 * is walked through once for all names. `met` is called once, with the first name that is met.
 */
export function readAhead(met: () => void) {
  let held: string[] | undefined = [];
  let names: PossibleNames = (text) => void held?.push(text);
  let end = lookOut((...asked) => names(...asked), met);
  return {
    /** Looks for these names from now on, in what was held too. */
    lookFor(some: PossibleNames): void {
      names = some;
      const texts = held;
      held = undefined;
      if (texts && !texts.some((text) => mayHold(text, some))) return;
      // Only the page tells whether such a place is to be read, and where it stands.
      end();
      end = lookOut(some, met);
    },
    end(): void {
      held = undefined;
      end();
    },
  };
}

function mayHold(text: string, names: PossibleNames): boolean {
  let may = false;
  names(
    text,
    () => text,
    () => {
      may = true;
      return true;
    },
  );
  return may;
}
