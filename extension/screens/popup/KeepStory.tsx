import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { formatLooseDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';

/** What of a page can be kept, or why nothing can. */
export type KeepOffer =
  | { is: 'article'; title: string; site: string; published?: string; minutes: number; selection?: Selection }
  /** Nothing was read: Backstory is off here until this is pressed. */
  | { is: 'unread' }
  | { is: 'selection'; selection: Selection }
  | { is: 'kept'; story: string; title: string; since: string; names: number; hasChanged: boolean }
  | { is: 'draft'; story: string; title: string }
  | { is: 'none' }
  | { is: 'private' };

/** Text that the reader has selected on the page: how it begins, and how long it is. */
export interface Selection {
  start: string;
  words: number;
}

/** What can be done with it. */
export interface KeepActs {
  keep: (part: 'article' | 'selection' | 'whole') => void;
  /** Keeps the article of a private window, after a word on what stays of it. */
  keepPrivately: () => void;
  /** Shows a kept story. */
  open: (story: string) => void;
  /** Brings a kept story up to date with the page. */
  again: (story: string) => void;
  /** Goes on with a draft. */
  goOn: (story: string) => void;
}

/** Offers to keep the page in front, or says how far that has come. */
export function KeepStory({ offer, acts }: { offer: KeepOffer; acts: KeepActs }): JSX.Element {
  const { t } = useWords();
  switch (offer.is) {
    case 'article':
      return (
        <section class="keep" aria-label={offer.title}>
          <h2 dir="auto">{offer.title}</h2>
          <p class="about">
            <bdi>{offer.site}</bdi>
            {offer.published && (
              <>
                {' · '}
                <DateText date={offer.published} />
              </>
            )}
            {' · '}
            {t('keep.minutes', offer.minutes)}
          </p>
          <Primary words={t('keep.this')} onClick={() => acts.keep('article')} />
          {offer.selection && <Button onClick={() => acts.keep('selection')}>{t('keep.selection')}</Button>}
          <p class="about">{t('keep.checkFirst')}</p>
        </section>
      );
    case 'unread':
      return (
        <section class="keep">
          <Primary words={t('keep.this')} onClick={() => acts.keep('article')} />
          <p class="about">{t('keep.paused')}</p>
        </section>
      );
    case 'selection':
      return (
        <section class="keep">
          <h2 dir="auto">
            <q>{offer.selection.start}…</q>
          </h2>
          <p class="about">{t('keep.selected', offer.selection.words)}</p>
          <Primary words={t('keep.selection')} onClick={() => acts.keep('selection')} />
        </section>
      );
    case 'kept':
      return <Kept offer={offer} acts={acts} />;
    case 'draft':
      return (
        <section class="keep plain">
          <p class="is-kept">
            <Icon name="bookmark" />
            {t('keep.begun')}
          </p>
          <p class="about" dir="auto">
            {offer.title}
          </p>
          <Primary words={t('keep.goOn')} onClick={() => acts.goOn(offer.story)} />
        </section>
      );
    case 'none':
      return (
        <section class="keep plain">
          <p class="reason">{t('keep.noArticle')}</p>
          <Button onClick={() => acts.keep('whole')}>{t('keep.anyway')}</Button>
        </section>
      );
    case 'private':
      return (
        <section class="keep plain">
          <p class="reason">{t('keep.private')}</p>
          <Button onClick={acts.keepPrivately}>{t('keep.privately')}</Button>
        </section>
      );
  }
}

type KeptOffer = Extract<KeepOffer, { is: 'kept' }>;

function Kept({ offer, acts }: { offer: KeptOffer; acts: KeepActs }): JSX.Element {
  const { t, locale } = useWords();
  return (
    <section class="keep plain">
      <p class="is-kept">
        <Icon name="bookmark-check" />
        {t('keep.since', { date: formatLooseDate(offer.since, locale) })}
      </p>
      <p class="about">
        <bdi>{offer.title}</bdi> · {t('popup.names', offer.names)}
      </p>
      <Button bordered onClick={() => acts.open(offer.story)}>
        {t('keep.open')}
      </Button>
      <Button onClick={() => acts.again(offer.story)}>{t('keep.again')}</Button>
      {offer.hasChanged && <p class="about">{t('keep.changed')}</p>}
    </section>
  );
}

function Primary({ words, onClick }: { words: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="button primary" onClick={onClick}>
      <Icon name="bookmark-plus" />
      {words}
    </button>
  );
}
