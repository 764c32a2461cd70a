import type { JSX } from 'preact';
import type { StoryView } from '../../story/view/story-view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toWebAddress } from '../../ui/web-address.ts';
import { wordImported } from '../../ui/word-imported.ts';
import { useWords } from '../../ui/words.tsx';
import { nameEditAddress } from './address.ts';

interface KeptFromProps {
  story: string;
  kept: NonNullable<StoryView['kept']>;
}

/** Where a kept story was read, that it is the reader's own or from which file it came, and the way to its names. */
export function KeptFrom({ story, kept: { site, url, imported } }: KeptFromProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const address = toWebAddress(url);
  const place = site || address?.host;
  // Whoever wrote the file that a story was imported from may have called its site anything.
  const host = site && address && site !== address.host ? address.host : undefined;
  return (
    <>
      {place && ' · '}
      {address ? (
        <a href={address.href} target="_blank" rel="noopener noreferrer">
          <bdi>{place}</bdi>
        </a>
      ) : (
        <bdi>{place}</bdi>
      )}
      {host && (
        <>
          {' '}
          <bdi class="host">{host}</bdi>
        </>
      )}
      {' · '}
      <span class="own">
        <Icon name="bookmark" />
        {imported ? wordImported(words, imported) : t('card.yours')}
      </span>
      {' · '}
      <a href={nameEditAddress(story)} target="_blank" rel="noopener">
        {t('panel.editNames')}
      </a>
    </>
  );
}
