import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Outlined } from '../../messages/frame-report.ts';
import { localName } from '../../story/view/local-name.ts';
import type { NamedRef } from '../../story/view/shown.ts';
import { useWords } from '../../ui/words.tsx';
import type { SentenceEntry } from './sentence-groups.ts';

interface SentenceRowProps {
  sentence: SentenceEntry;
  frame: string;
  entity: (id: string) => NamedRef | undefined;
  /** The mention of the list that the Tab key stops at. */
  stop: Outlined | undefined;
  /** The id of the mention that the page has marked. */
  here: number | undefined;
  onGo: (frame: string, mention: Outlined) => void;
  onFocus: (mention: Outlined) => void;
}

/** A sentence of the page; each name in it, pressed, has the page scroll to it. Drawn anew only where it differs. */
export function SentenceRow({
  sentence,
  frame,
  entity,
  stop,
  here,
  onGo,
  onFocus,
}: SentenceRowProps): JSX.Element {
  const { t } = useWords();
  const { pieces, mentions } = sentence;
  const own = mentions.find((mention) => mention === stop);
  const marked = mentions.find(({ id }) => id === here);
  const meaning = (mention: Outlined) => {
    const known = entity(mention.entity);
    if (!known) return mention.text;
    const name = localName(known, mention.lang).text;
    return `${name === mention.text ? name : `${mention.text}, ${name}`}, ${t(`kind.${known.kind}`)}`;
  };
  return useMemo(
    () => (
      <li class="said" lang={mentions[0]?.lang} dir="auto">
        {pieces.map(({ text, mention }, at) =>
          mention ? (
            <button
              key={mention.id}
              type="button"
              class="mention"
              tabIndex={mention === own ? 0 : -1}
              aria-current={mention === marked ? 'true' : undefined}
              aria-label={meaning(mention)}
              onClick={() => onGo(frame, mention)}
              onFocus={() => onFocus(mention)}
            >
              {text}
            </button>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </li>
    ),
    [sentence, frame, entity, own, marked, onGo, onFocus],
  );
}
