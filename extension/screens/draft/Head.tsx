import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import { sizeOf } from '../../draft/text/word-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { webAddress } from '../../ui/web-address.ts';
import { useWords } from '../../ui/words.tsx';
import { DateField } from './DateField.tsx';
import { languageName } from './language-name.ts';

interface HeadProps {
  article: Article;
  title: string;
  /** Whether the story is kept already and only checked again. */
  isKept: boolean;
  onTitle: (title: string) => void;
  onDate: (date: string | undefined) => void;
}

/** What is about to be kept: its title and its day, which can be changed, and where it is from. */
export function Head({ article, title, isKept, onTitle, onDate }: HeadProps): JSX.Element {
  const { t, locale } = useWords();
  const { site, lang, url, paragraphs } = article;
  const size = sizeOf(paragraphs);
  const address = webAddress(url);
  return (
    <header class="head">
      <div class="inner">
        <p class="step">
          <Icon name="bookmark-plus" />
          {t(isKept ? 'check.again' : 'check.step')} <span aria-hidden="true">·</span> {t('check.stepHow')}
        </p>
        <Title title={title} lang={lang} onTitle={onTitle} />
        <div class="meta">
          <bdi>{site}</bdi>
          <DateField article={article} onDate={onDate} />
          <span>{languageName(lang, locale)}</span>
          <span>{t(`check.${size.unit}`, size.count)}</span>
          {address && (
            <a href={address} target="_blank" rel="noopener noreferrer">
              {shortened(address)}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

function Title({ title, lang, onTitle }: { title: string; lang: string; onTitle: (title: string) => void }) {
  const { t } = useWords();
  const [isEdited, setEdited] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) pencil.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  if (isEdited) {
    return (
      <form
        class="title"
        onSubmit={(event) => {
          event.preventDefault();
          onTitle(String(new FormData(event.currentTarget).get('title')).trim() || title);
          setEdited(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setEdited(false);
        }}
      >
        <h1 class="visually-hidden">{title || t('check.untitled')}</h1>
        <input
          class="field"
          name="title"
          aria-label={t('check.title')}
          value={title}
          maxLength={500}
          lang={lang}
          dir="auto"
          ref={(input) => input?.focus()}
        />
        <button type="submit" class="button bordered">
          {t('check.done')}
        </button>
      </form>
    );
  }
  return (
    <div class="title">
      <h1 lang={lang} dir="auto">
        {title || t('check.untitled')}
      </h1>
      <IconButton icon="pencil" label={t('check.changeTitle')} onClick={() => setEdited(true)} ref={pencil} />
    </div>
  );
}

/** An address without its scheme, and without its end where it is long; its host is always whole. */
function shortened(address: string): string {
  const { host, pathname } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  return host + (path.length > 16 ? `${path.slice(0, 13)}…` : path);
}
