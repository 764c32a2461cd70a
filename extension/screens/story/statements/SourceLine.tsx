import type { JSX } from 'preact';
import type { Origin } from '../../../story/view/shown.ts';
import { DateText } from '../../../ui/DateText.tsx';

/** A source as a reader looks it up: its title, a link where its whole address is known, publisher and date. */
export function SourceLine({ source }: { source: Extract<Origin, { is: 'source' }> }): JSX.Element {
  const { title, publisher, date, url } = source;
  const name = <cite dir="auto">{title}</cite>;
  return (
    <span class="source">
      {url && isWhole(url) ? (
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

/** Whether an address can be followed as it stands, and leads to a web page. */
function isWhole(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
}
