import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../../ui/words.tsx';

interface OtherNamesProps {
  /** The name that stands above these. */
  name: string;
  names: readonly { text: string; lang: string }[];
}

/** An entity's other spellings, each in its own language so that its letters are drawn right: first the common ones. */
export function OtherNames({ name, names }: OtherNamesProps): JSX.Element | null {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const others = names.filter(
    ({ text }, at) => text !== name && names.findIndex((other) => other.text === text) === at,
  );
  const common = others.filter(({ lang }, at) => others.findIndex((other) => other.lang === lang) === at);
  const rest = others.length - common.length;
  if (others.length === 0) return null;
  return (
    <div class="natives">
      <ul aria-label={t('panel.names')}>
        {(isWhole ? others : common).map(({ text, lang }) => (
          <li key={text} lang={lang} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <button
          type="button"
          class="from"
          aria-label={t('panel.moreNames', rest)}
          onClick={() => setWhole(true)}
        >
          +{rest}
        </button>
      )}
    </div>
  );
}
