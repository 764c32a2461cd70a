import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Origin } from '../../../story/view/shown.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { originName } from '../../../ui/origin-words.ts';
import { useWords } from '../../../ui/words.tsx';
import { OriginList } from './OriginList.tsx';

interface StatedProps {
  from: readonly Origin[];
  language: string;
  children: ComponentChildren;
  /** Shown below what the words rest on. */
  opened?: ComponentChildren;
}

/** Words of ours and, after them, where they come from: in short at once, in full one press away. */
export function Stated({ from, language, children, opened }: StatedProps): JSX.Element {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const list = useId();
  const [first] = from;
  return (
    <>
      {children}{' '}
      {first && (
        <button
          type="button"
          class="from"
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          onClick={() => setOpen(!open)}
        >
          <span class="visually-hidden">{t('panel.from')} </span>
          <span class="short" dir="auto">
            {originName(first, t)}
          </span>
          {from.length > 1 && <bdi>+{from.length - 1}</bdi>}
          <Icon name="chevron-down" />
        </button>
      )}
      {open && (
        <div class="opened" id={list}>
          <OriginList from={from} language={language} />
          {opened}
        </div>
      )}
    </>
  );
}
