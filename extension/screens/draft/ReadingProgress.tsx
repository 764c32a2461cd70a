import './check.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../draft/article.ts';
import { useWords } from '../../ui/words.tsx';
import { Head } from './Head.tsx';

/** What is read sooner than this shows no sign of it. */
const patienceMs = 300;

interface ReadingProps {
  article: Article;
  title: string;
  isKept: boolean;
  /** How much of the article was read, from 0 to 1, where that is known. */
  progress: number | undefined;
}

/** The page while the names are looked for: the article as it was taken, and rows that are still empty. */
export function ReadingProgress({ article, title, isKept, progress }: ReadingProps): JSX.Element {
  const { t } = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="check">
      <Head article={article} title={title} isKept={isKept} onTitle={() => {}} onDate={() => {}} />
      <main class="columns" aria-busy="true">
        <section class="names">
          {isLong && (
            <>
              <p role="status">{t('check.reading')}</p>
              {progress !== undefined && <progress value={progress} aria-label={t('check.reading')} />}
              <ul class="rows" aria-hidden="true">
                {Array.from({ length: 6 }, (_, at) => (
                  <li class="row skeleton" key={at}>
                    <span />
                    <span />
                    <span />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section class="text">
          <div class="body" lang={article.lang} dir="auto">
            {article.paragraphs.slice(0, 40).map((text, at) => (
              <p key={at}>{text}</p>
            ))}
          </div>
        </section>
      </main>
    </div>
  );
}
