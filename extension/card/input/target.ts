import type { CardMention } from '../mention.ts';
import type { CardPage } from '../page-port.ts';
import type { Point } from '../position/geometry.ts';
import { isInteractive } from '../position/page-text.ts';
import type { Stage } from '../view/stage.tsx';

/** What a pointer is on: a card, else a mention, else neither. */
export interface Target {
  card: number | undefined;
  mention: CardMention | undefined;
  /** False where a mention may lie beneath something that was not looked through in passing. */
  isSure: boolean;
}

/** Finds what a pointer event points at; `toStage` moves a point of the document to where the stage is. */
export function targetOf(
  { clientX: x, clientY: y }: MouseEvent,
  { stage, page, toStage }: { stage: Stage; page: CardPage; toStage: (point: Point) => Point },
  inPassing = false,
): Target {
  const card = stage.host.isShown() ? stage.cardAt(toStage({ x, y })) : undefined;
  const found = card === undefined ? page.at(x, y, inPassing) : null;
  return { card, mention: found ?? undefined, isSure: !inPassing || found !== undefined };
}

/** Whether a press on a mention does something of its own, by the mention's element or by what is laid over it. */
export function isActive({ target }: MouseEvent, mention: CardMention | undefined, page: CardPage): boolean {
  if (!mention) return false;
  return isInteractive(page.element(mention)) || (target instanceof Element && isInteractive(target));
}
