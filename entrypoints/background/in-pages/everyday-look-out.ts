import type { Settings } from '../../../extension/settings/settings.ts';
import { readPages, registerScript } from './registered-script.ts';

/** Whether pages wake for everyday names alone: that a country is named, and nothing else. */
export const wakesForEveryday = ({ everyday }: Pick<Settings, 'everyday'>): boolean =>
  everyday === 'everywhere';

/**
 * Registers the look-out for everyday names on all pages that are read, for readers who wish it; for all others it is not
 * there, so that they pay nothing for it.
 */
export function registerEverydayLookOut(isWished: boolean, isRestart = false): Promise<void> {
  return registerScript('everyday-look-out', isWished ? readPages() : [], {
    isRestart,
    isBehindLookOut: true,
  });
}
