import { useEffect, useState } from 'preact/hooks';
import type { Follow, FollowedTab } from '../../tab-report/followed-tab.ts';

/** The tab that is followed now; none before that is known. */
export function useTab(follow: Follow): FollowedTab | undefined {
  const [tab, setTab] = useState<FollowedTab>();
  useEffect(() => {
    follow(setTab);
  }, [follow]);
  return tab;
}
