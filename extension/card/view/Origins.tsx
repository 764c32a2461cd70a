import type { JSX } from 'preact';
import type { Origin } from '../../story/view/shown.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { fromSentence } from '../../ui/origin-words.ts';
import { webAddress } from '../../ui/web-address.ts';
import { useWords } from '../../ui/words.tsx';

/** What a statement rests on: sentences of the story, and sources that open beside the page. */
export function Origins({ from }: { from: readonly Origin[] }): JSX.Element {
  return (
    <ul class="origins">
      {from.map((origin) => (
        <li key={`${origin.is} ${origin.id}`}>
          <OriginText origin={origin} />
        </li>
      ))}
    </ul>
  );
}

function OriginText({ origin }: { origin: Origin }): JSX.Element {
  const { t } = useWords();
  if (origin.is === 'sentence') {
    return (
      <details>
        <summary>
          {fromSentence(origin.id, t)}
          <Icon name="chevron-down" />
        </summary>
        <q class="said" dir="auto">
          {origin.text}
        </q>
      </details>
    );
  }
  const address = webAddress(origin.url);
  const words = (
    <>
      <bdi>{[origin.publisher, origin.title].filter(Boolean).join(', ')}</bdi>
      {origin.date && (
        <>
          {' · '}
          <DateText date={origin.date} length="short" />
        </>
      )}
    </>
  );
  if (!address) return <span>{words}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {/** Placed first: after the last word it would fall to a line of its own. */}
      <Icon name="external-link" />
      <span>{words}</span>
    </a>
  );
}
