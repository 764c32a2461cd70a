import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/words.tsx';
import { Menu } from './Menu.tsx';

interface WrongTextProps {
  lang: string;
  /** Takes another part of the page; undefined where the page is gone. */
  onTake: ((part: 'selection' | 'whole') => void) | undefined;
  onPaste: (text: string) => void;
}

/** The ways to another text than the one that was taken. */
export function WrongText({ lang, onTake, onPaste }: WrongTextProps): JSX.Element {
  const { t } = useWords();
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <Menu
        label={t('check.wrongText')}
        words={t('check.wrongText')}
        items={[
          ...(onTake
            ? [
                { label: t('check.useSelection'), onChoose: () => onTake('selection') },
                { label: t('check.useWhole'), onChoose: () => onTake('whole') },
              ]
            : []),
          { label: t('check.paste'), onChoose: () => setPasting(true) },
        ]}
      />
      {isPasting && (
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault();
            onPaste(String(new FormData(event.currentTarget).get('text')));
            setPasting(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setPasting(false);
          }}
        >
          <label for="pasted">{t('check.pasteHere')}</label>
          <textarea id="pasted" name="text" class="field" rows={10} required lang={lang} dir="auto" />
          <span class="acts">
            <button type="submit" class="button bordered">
              {t('check.useText')}
            </button>
            <Button onClick={() => setPasting(false)}>{t('check.cancel')}</Button>
          </span>
        </form>
      )}
    </>
  );
}
