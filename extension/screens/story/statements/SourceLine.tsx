import type { JSX } from 'preact';
import type { Origin } from '../../../story/view/shown.ts';
import { DateText } from '../../../ui/DateText.tsx';
import { webAddress } from '../../../ui/web-address.ts';

/** A source as a reader looks it up: its title, a link where its whole address is known, publisher and date. */
export function SourceLine({ source }: { source: Extract<Origin, { is: 'source' }> }): JSX.Element {
  const { title, publisher, date } = source;
  const url = webAddress(source.url);
  const name = <cite dir="auto">{title}</cite>;
  return (
    <span class="source">
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {publisher && (
        <>
          , <bdi>{publisher}</bdi>
        </>
      )}
      {date && (
        <>
          , <DateText date={date} length="short" />
        </>
      )}
    </span>
  );
}
