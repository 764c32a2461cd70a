import { useEffect, useState } from 'preact/hooks';

/** The browser's tab that is followed; given anew whenever it goes elsewhere or has loaded. */
export interface FollowedTab {
  id: number;
  /** None where the browser does not tell it. */
  url: string | undefined;
}

/** Calls back with the tab to follow, from now on. */
export type Follow = (show: (tab: FollowedTab) => void) => void;

/** The tab that is followed now; none before that is known. */
export function useTab(follow: Follow): FollowedTab | undefined {
  const [tab, show] = useState<FollowedTab>();
  useEffect(() => {
    follow(show);
  }, [follow]);
  return tab;
}
