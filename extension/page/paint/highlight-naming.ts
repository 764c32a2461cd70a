import { elementAround } from '../dom/element-around.ts';
import type { PlacedMention } from '../mentions/passage.ts';
import { createBackgroundTones } from './background-tone.ts';
import { createTextLooks, isTransparent } from './text-looks.ts';

/**
 * The rules arrive a moment after the first mention: how often, and how many times, their arrival is checked.
 */
const ruleEveryMs = 100;
const mostRuleTries = 50;

/** What is pointed at, and what is walked to, each under its own highlight name. */
export type Mark = 'open' | 'walk';

/** The highlight name of each kind of line; with `clear` behind it for letters that let through what is behind them. */
export type HighlightNames = Readonly<Record<'line' | 'ink' | 'colour' | 'wash' | 'clear' | Mark, string>>;

/**
 * Chooses the highlight name under which a mention is painted: none where a highlight would draw the page's own text
 * another way. `again` is called where a choice has to be made anew, since rules have come meanwhile.
 */
export function createNaming(names: HighlightNames, again: () => void, signal: AbortSignal) {
  const tones = createBackgroundTones();
  const looks = createTextLooks();
  let ruleTimer: ReturnType<typeof setTimeout> | undefined;
  let ruleTries = 0;
  signal.addEventListener('abort', () => clearTimeout(ruleTimer));

  /** A name whose rule keeps letters clear; none until the rule has come, since they would be drawn without it. */
  const whenRuled = ({ startContainer }: StaticRange, name: string) => {
    const element = elementAround(startContainer);
    const isRuled = element && isTransparent(getComputedStyle(element, `::highlight(${name})`).color);
    if (isRuled) return name;
    if (ruleTimer === undefined && ruleTries++ < mostRuleTries)
      ruleTimer = setTimeout(() => {
        ruleTimer = undefined;
        again();
      }, ruleEveryMs);
    return undefined;
  };
  const lineFor = (mention: PlacedMention): string | undefined => {
    const { range } = mention;
    const { spoils, isClear, isInkless, isUnderlined, isUnseen } = looks.of(mention);
    if (spoils !== 'nothing' || isUnseen) return undefined;
    // A line in the text's colour would be as invisible as the letters.
    if (isInkless) return isClear ? whenRuled(range, names.colour + names.clear) : names.colour;
    // A wash would not be seen there.
    if (tones.isMidTone(range.startContainer)) return names.ink;
    return isUnderlined ? names.wash : names.line;
  };
  const markFor = (mark: Mark, mention: PlacedMention): string | undefined => {
    const { range } = mention;
    const { spoils, isClear } = looks.of(mention);
    // The mark of a walk shows for a moment only, so a changed colour of the page's own line is no harm.
    const isSpoiled = spoils === 'letters' || (spoils === 'lines' && mark === 'open');
    if (isSpoiled) return undefined;
    return isClear ? whenRuled(range, names[mark] + names.clear) : names[mark];
  };

  return { line: lineFor, mark: markFor };
}
