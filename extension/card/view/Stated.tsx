import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';

/** The language that our statements are written in, which is their story's. */
export const StatedLanguage = createContext<string | undefined>(undefined);

/** A written date such as "20 January 2025": cut in two by the end of a line it is hard to take in. */
const writtenDate = /(\b\d{1,2} \p{Lu}\p{L}+(?: \d{4})?\b)/u;

/** Words of ours, in their own language, whatever the interface speaks; dates in them stay in one piece. */
export function Stated({ text }: { text: string }): JSX.Element {
  return (
    <bdi lang={useContext(StatedLanguage)}>
      {text.split(writtenDate).map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="date">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
