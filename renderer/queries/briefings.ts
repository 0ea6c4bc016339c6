import { useMemo } from 'react';
import type { BriefingRow } from '../../shared/projection/rows.ts';
import { learnedBriefings, type UnreadBriefing, unreadBriefings } from '../../shared/rules/briefing.ts';
import { useFrame } from '../frame.tsx';
import { useSession } from '../services.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** Questions about briefings. `undefined` means: still being read. */

export const useBriefings = (): readonly BriefingRow[] | undefined =>
  useRows((reader) => reader.live('briefing'), []);

/** What I have not read yet, the earliest day first; nothing while nobody is signed in. */
export const useUnreadBriefings = (): readonly UnreadBriefing[] | undefined => {
  const { staffId } = useSession();
  const { staff, calendar } = useFrame();
  const briefings = useBriefings();
  return useMemo(() => {
    if (briefings === undefined) return undefined;
    return staffId === null ? [] : unreadBriefings(rowsOf({ staff, briefing: briefings }), staffId, calendar);
  }, [briefings, staff, staffId, calendar]);
};

/** Briefings whose questions somebody is asked, the newest first. */
export const useLearnedBriefings = (staffId: string): readonly BriefingRow[] | undefined => {
  const { zone } = useFrame().calendar;
  const briefings = useBriefings();
  return useMemo(
    () =>
      briefings === undefined ? undefined : learnedBriefings(rowsOf({ briefing: briefings }), staffId, zone),
    [briefings, staffId, zone],
  );
};
