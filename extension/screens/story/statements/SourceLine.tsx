import type { JSX } from 'preact';
import type { Origin } from '../../../story/view/shown.ts';
import { DateText } from '../../../ui/DateText.tsx';
import { toWebAddress } from '../../../ui/web-address.ts';

/** A source as a reader looks it up: its title, a link where its whole address is known, publisher and date. */
export function SourceLine({ source }: { source: Extract<Origin, { is: 'source' }> }): JSX.Element {
  const { title, publisher, date } = source;
  const address = toWebAddress(source.url);
  const name = <cite dir="auto">{title}</cite>;
  return (
    <span class="source">
      {address ? (
        <a href={address.href} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {address && (
        <>
          {' '}
          <bdi class="host">{address.host}</bdi>
        </>
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
