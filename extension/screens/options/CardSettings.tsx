import type { JSX } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { modifiers, themes, waysToOpen } from '../../settings/settings.ts';
import { useWords } from '../../ui/words.tsx';
import { Choices, Fieldset } from './controls.tsx';
import type { SectionProps } from './section.ts';

/** How cards open, and how they look. */
export function CardSettings({ settings, set }: SectionProps): JSX.Element {
  const { t } = useWords();
  const { openBy, modifier, delay, theme } = settings;
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{t('options.cards')}</h2>
      <Choices
        legend={t('options.openBy')}
        hint={t(`options.openHint.${openBy}`)}
        value={openBy}
        choices={waysToOpen.map((value) => ({ value, label: t(`options.ways.${value}`) }))}
        onChoose={(way) => set('openBy', way)}
      />
      <Delay value={delay} disabled={openBy !== 'hover'} onSet={(ms) => set('delay', ms)} />
      <Choices
        legend={t('options.modifier')}
        disabled={openBy !== 'hover'}
        value={modifier}
        choices={modifiers.map((value) => ({ value, label: t(`options.keys.${value}`) }))}
        onChoose={(key) => set('modifier', key)}
      />
      <Choices
        legend={t('options.theme')}
        value={theme}
        choices={themes.map((value) => ({ value, label: t(`options.themes.${value}`) }))}
        onChoose={(chosen) => set('theme', chosen)}
      />
    </section>
  );
}

interface DelayProps {
  value: number;
  disabled: boolean;
  onSet: (ms: number) => void;
}

/** Milliseconds of rest before a card opens. Storage takes few writes a minute, so only where the slider is let go. */
function Delay({ value, disabled, onSet }: DelayProps): JSX.Element {
  const { t, locale } = useWords();
  const id = useId();
  const [shown, setShown] = useState(value);
  // In a layout effect: a later one would undo what a quick hand has moved meanwhile.
  useLayoutEffect(() => setShown(value), [value]);
  const seconds = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(shown / 1000);
  const words = shown === 0 ? t('options.atOnce') : seconds;
  return (
    <Fieldset legend={t('options.delay')} disabled={disabled}>
      <label class="slider" for={id}>
        <span class="visually-hidden">{t('options.delay')}</span>
        <input
          id={id}
          type="range"
          min="0"
          max="1000"
          step="50"
          value={shown}
          aria-valuetext={words}
          onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
          onChange={(event) => onSet(event.currentTarget.valueAsNumber)}
        />
        <output>{words}</output>
      </label>
    </Fieldset>
  );
}
