import type { FromFrame, Outlined } from './frame-report.ts';

type Report = Extract<FromFrame, { type: 'report' }>;
type Fields = Record<string, unknown>;

/** The most that is taken of one frame; what a frame by itself tells stays far within. Lengths are UTF-16 code units. */
export const reportLimits = {
  counts: 5_000,
  outline: 50_000,
  frameUnits: 40,
  idUnits: 200,
  textUnits: 2_048,
};

/**
 * Checks what a frame tells, since popup and panel show it and whoever has taken over a page's process may tell
 * anything. Returns undefined for what is none of the messages. Of a report, only parts of the wrong shape and what
 * exceeds the limits are left out.
 */
export function checkReport(message: unknown): FromFrame | undefined {
  if (!isFields(message)) return undefined;
  const { type, frame, entity, index, of, id } = message;
  // The empty name stands for the whole page, for which no frame may speak.
  if (!isText(frame, reportLimits.frameUnits) || frame === '') return undefined;
  if (type === 'report') return checked(frame, message);
  if (type === 'there') return isCount(id) ? { type, frame, id } : undefined;
  if (type !== 'at' || !isId(entity) || !isCount(index) || !isCount(of) || index >= of) return undefined;
  return { type, frame, entity, index, of };
}

function checked(frame: string, { top, lang, order, counts, outline }: Fields): Report | undefined {
  if (!Array.isArray(counts)) return undefined;
  return {
    type: 'report',
    frame,
    top: top === true,
    ...(isText(lang, reportLimits.frameUnits) && { lang }),
    order: typeof order === 'number' && Number.isFinite(order) ? order : 0,
    counts: counts.slice(0, reportLimits.counts).flatMap(counted),
    ...(Array.isArray(outline) && {
      outline: outline.slice(0, reportLimits.outline).flatMap(outlinedOrTold),
    }),
  };
}

function counted(one: unknown): Report['counts'] {
  if (!isFields(one)) return [];
  const { entity, count, apart } = one;
  if (!isId(entity) || !isCount(count)) return [];
  return [{ entity, count, ...(apart === true && { apart }) }];
}

function outlinedOrTold(one: unknown): (Outlined | number)[] {
  return isCount(one) ? [one] : outlined(one);
}

function outlined(one: unknown): Outlined[] {
  if (!isFields(one)) return [];
  const { id, entity, lang } = one;
  const [text, before, after, heading] = [one.text, one.before, one.after, one.heading].map(shortened);
  if (!isCount(id) || !isId(entity) || !text || before === undefined || after === undefined) return [];
  const language = isText(lang, reportLimits.frameUnits) ? { lang } : {};
  return [{ id, entity, text, before, after, ...language, heading: heading ?? '' }];
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isId = (value: unknown): value is string => isText(value, reportLimits.idUnits);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const shortened = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, reportLimits.textUnits) : undefined;
