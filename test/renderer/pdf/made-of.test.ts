import { describe, expect, it } from 'vitest';
import {
  ofAttendance,
  ofBooklet,
  ofHandover,
  ofRoster,
  ofSignedWeek,
  ofTheWeek,
} from '../../../renderer/pdf/made-of.ts';
import type { EntityKey } from '../../../shared/projection/route.ts';

const all = {
  week: ofTheWeek,
  signed: ofSignedWeek,
  roster: ofRoster,
  attendance: ofAttendance,
  booklet: ofBooklet,
  handover: ofHandover('h-1', ['f-1']),
};

const madeOldBy = (key: EntityKey): readonly string[] =>
  Object.entries(all)
    .filter(([, of]) => of(key))
    .map(([name]) => name);

describe('which pages a line in the book makes old', () => {
  it.each<readonly [EntityKey, readonly string[]]>([
    ['followUp:f-1', ['week', 'handover']],
    ['followUp:f-2', ['week']],
    ['note:n-1', ['week']],
    ['handover:h-1', ['week', 'handover']],
    ['handover:h-2', ['week']],
    ['roster:r-1', ['week', 'roster', 'attendance']],
    ['attendance:a-1', ['week', 'attendance']],
    ['statement:s-1', ['week']],
    ['weekSeal:w-1', ['week', 'signed']],
    ['book:b-1', ['week', 'roster', 'attendance', 'booklet', 'handover']],
    ['manualPage:p-1', ['booklet']],
    ['briefing:b-1', []],
    ['learner:s-1', []],
  ])('%s: %j', (key, old) => expect(madeOldBy(key)).toEqual(old));
});
