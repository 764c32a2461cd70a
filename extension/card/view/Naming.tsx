import type { JSX } from 'preact';
import { isSameName, type NamesOnCard as Names } from './naming.ts';

interface NamingProps {
  id: string | undefined;
  naming: Names;
  /** The name as the page spells it. */
  spelled: string | undefined;
}

/** The name; below it the spelling that was pointed at, where somebody could wonder whether that is the same. */
export function Naming({ id, naming: { title }, spelled }: NamingProps): JSX.Element {
  return (
    <>
      <h2 class="name" id={id} lang={title.lang} dir="auto">
        {title.text}
      </h2>
      {spelled && !isSameName(spelled, title.text) && (
        <p class="beside">
          <bdi>{spelled}</bdi>
        </p>
      )}
    </>
  );
}
