import type { Outlined } from '../../messages/frame-report.ts';
import { headingOf } from '../dom/surroundings.ts';
import type { PlacedMention } from './passage.ts';

/** How much of its passage is told on either side of a mention, in UTF-16 code units. */
const contextUnits = 120;

/** A mention as an outline tells it; its id alone where it is among those told, to which it is added. */
export function tellOnce(standing: PlacedMention, told: WeakSet<object>): Outlined | number {
  const { id, entity, text, passage, start, end } = standing;
  if (told.has(standing)) return id;
  told.add(standing);
  return {
    id,
    entity,
    text,
    before: passage.text.slice(Math.max(0, start - contextUnits), start),
    after: passage.text.slice(end, end + contextUnits),
    lang: passage.lang,
    heading: headingOf(passage.block),
  };
}
