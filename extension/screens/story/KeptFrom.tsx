import type { JSX } from 'preact';
import type { StoryView } from '../../story/view/story-view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toWebAddress } from '../../ui/web-address.ts';
import { useWords } from '../../ui/words.tsx';
import { nameEditAddress } from './address.ts';

interface KeptFromProps {
  story: string;
  kept: NonNullable<StoryView['kept']>;
}

/** Where a kept story was read, that it is the reader's own, and the way to its names. */
export function KeptFrom({ story, kept: { site, url } }: KeptFromProps): JSX.Element {
  const { t } = useWords();
  const address = toWebAddress(url);
  const words = site || address?.host;
  // Whoever wrote the file that a story was imported from may have called its site anything.
  const host = site && address && site !== address.host ? address.host : undefined;
  return (
    <>
      {words && ' · '}
      {address ? (
        <a href={address.href} target="_blank" rel="noopener noreferrer">
          <bdi>{words}</bdi>
        </a>
      ) : (
        <bdi>{words}</bdi>
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
        {t('card.yours')}
      </span>
      {' · '}
      <a href={nameEditAddress(story)} target="_blank" rel="noopener">
        {t('panel.editNames')}
      </a>
    </>
  );
}
