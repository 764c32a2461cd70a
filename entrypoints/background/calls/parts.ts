import type { Where } from '../../../extension/settings/load.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import type { Knowledge } from '../knowledge.ts';
import type { showBadges } from '../toolbar/badge.ts';
import type { walkByKeys } from '../toolbar/commands.ts';
import type { createReadingTurns } from './reading-turns.ts';
import type { createTextFinds } from './text-finds.ts';

/** What the handlers of the calls need from the rest of the background. */
export interface CallParts {
  knowledge: () => Promise<Knowledge>;
  /** Whether the reader ever kept anything; costs less than knowing what. */
  hasKept: () => Promise<boolean>;
  turns: ReturnType<typeof createReadingTurns>;
  badges: ReturnType<typeof showBadges>;
  finds: ReturnType<typeof createTextFinds>;
  walk: ReturnType<typeof walkByKeys>;
  settingsNow: (where?: Where) => Promise<Settings>;
}
