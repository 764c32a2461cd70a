import type { StorySummary } from '../../story-store/record.ts';

/** What can be done with a story in the list. */
export interface StoryActs {
  onSwitch: (story: StorySummary, on: boolean) => void;
  onRename: (story: StorySummary, title: string) => void;
  onExport: (story: StorySummary) => void;
  onRemove: (story: StorySummary) => void;
}
