import type { JSX } from 'preact';
import {
  amounts,
  badges,
  everydayChoices,
  underlineColours,
  underlineStyles,
} from '../../settings/settings.ts';
import { kinds } from '../../story/format/kind.ts';
import { KindIcon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/words.tsx';
import { Checkbox, Choices, Fieldset } from './controls.tsx';
import type { SectionProps } from './section.ts';

/** In forced colours Chromium paints every custom highlight in the colours of a selection; no rule changes that, so there is none. */
const haveNamesNoLine = () => !import.meta.env.FIREFOX && matchMedia('(forced-colors: active)').matches;

/** How names are underlined, and which. */
export function Underlines({ settings, set }: SectionProps): JSX.Element {
  const { t } = useWords();
  const { underlineStyle, underlineColour, mentions, everyday, margins, badge, hiddenKinds } = settings;
  const plain = underlineStyle === 'hover';
  return (
    <section aria-labelledby="underlines">
      <h2 id="underlines">{t('options.underlines')}</h2>
      <Choices
        legend={t('options.style')}
        hint={haveNamesNoLine() ? t('options.forcedColours') : undefined}
        value={underlineStyle}
        choices={underlineStyles.map((value) => ({
          value,
          label: t(`options.styles.${value}`),
          look: `look ${value}`,
        }))}
        onChoose={(style) => set('underlineStyle', style)}
      />
      <Choices
        legend={t('options.colour')}
        hint={plain ? t('options.noColour') : undefined}
        disabled={plain}
        value={underlineColour}
        choices={underlineColours.map((value) => ({
          value,
          label: t(`options.colours.${value}`),
          look: `look solid ${value}`,
        }))}
        onChoose={(colour) => set('underlineColour', colour)}
      />
      <Choices
        legend={t('options.mentions')}
        value={mentions}
        choices={amounts.map((value) => ({ value, label: t(`options.amounts.${value}`) }))}
        onChoose={(amount) => set('mentions', amount)}
      />
      <Choices
        legend={t('options.everyday')}
        hint={t('options.everydayHint')}
        value={everyday}
        choices={everydayChoices.map((value) => ({ value, label: t(`options.everydays.${value}`) }))}
        onChoose={(where) => set('everyday', where)}
      />
      <Fieldset legend={t('options.margins')}>
        <Checkbox checked={margins} onChange={(on) => set('margins', on)}>
          {t('options.inMargins')}
        </Checkbox>
      </Fieldset>
      <Choices
        legend={t('options.badge')}
        value={badge}
        choices={badges.map((value) => ({ value, label: t(`options.badges.${value}`) }))}
        onChoose={(number) => set('badge', number)}
      />
      <Fieldset legend={t('options.kinds')}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={!hiddenKinds.includes(kind)}
            onChange={(shown) =>
              set('hiddenKinds', [...hiddenKinds.filter((other) => other !== kind), ...(shown ? [] : [kind])])
            }
          >
            <KindIcon kind={kind} />
            {t(`kind.${kind}`)}
          </Checkbox>
        ))}
      </Fieldset>
    </section>
  );
}
