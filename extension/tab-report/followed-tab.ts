/** The browser's tab that is followed; given anew whenever it goes elsewhere or has loaded. */
export interface FollowedTab {
  id: number;
  /** None where the browser does not tell it. */
  url: string | undefined;
}

/** Calls back with the tab to follow, from now on. */
export type Follow = (show: (tab: FollowedTab) => void) => void;
