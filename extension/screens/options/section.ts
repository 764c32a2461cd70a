import type { Settings } from '../../settings/settings.ts';
import type { JustDone } from '../../ui/Toast.tsx';

/** What a part of the options page works with; `set` resolves to whether the value was saved. */
export interface SectionProps {
  settings: Settings;
  set: <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<boolean>;
  /** Says what was just done, and how it is taken back. */
  say: (said: JustDone) => void;
}
