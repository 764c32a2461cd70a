import type { JSX } from 'preact';
import type { Origin } from '../../../story/view/shown.ts';
import { sentenceName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { SourceLine } from './SourceLine.tsx';

interface OriginListProps {
  from: readonly Origin[];
  /** The language of the story's sentences. */
  language: string;
}

/** What words of ours rest on: sentences, in the story's own words and linked to their place in it, and sources. */
export function OriginList({ from, language }: OriginListProps): JSX.Element {
  const { t } = useWords();
  return (
    <ul class="origins">
      {from.map((origin) => (
        <li key={origin.id}>
          {origin.is === 'source' ? (
            <SourceLine source={origin} />
          ) : (
            <>
              <a href={`#${origin.id}`}>{sentenceName(origin.id, t)}</a>
              <q lang={language} dir="auto">
                {origin.text}
              </q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
