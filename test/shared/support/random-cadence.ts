import type { Rows } from '../../../shared/projection/projection.ts';
import { milestones, notedMilestones, offsetUnits } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

const rule = (choose: Choose, place: number): object => ({
  ...{
    ruleId: `r-${place}`,
    after: oneOf(choose, milestones),
    count: choose(5),
    unit: oneOf(choose, offsetUnits),
  },
  ...{
    isBefore: choose(4) === 0,
    time: '18:00',
    ahead: { count: choose(3), unit: 'day' },
    active: choose(4) > 0,
  },
  ...{ skipsRestDays: choose(2) === 0, kind: 'callBack', severity: 'normal', text: words(choose) },
});

const rhythm = (choose: Choose): object | null =>
  choose(4) === 0
    ? null
    : {
        rules: [0, 1, 2].filter(() => choose(3) > 0).map((place) => rule(choose, place)),
        restDays: { weekdays: choose(2) === 0 ? [] : [7], dates: [] },
      };

/** Something is noted, taken back, or opens by itself because of it; now and then the rhythm is changed. */
export const randomCadence = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const followUpId = oneOf(choose, rows.all('followUp'))?.id ?? 'f-none';
  const known = oneOf(choose, rows.all('milestone'));
  switch (choose(6)) {
    case 0:
      return ['changeCadence', { value: rhythm(choose) }, choose(2) === 0 ? 's-lead' : 's-boss'];
    case 1:
      return ['withdrawMilestone', { milestoneId: known?.id ?? 'k-none', withdrawn: choose(3) > 0 }];
    case 2:
    case 3: {
      const because =
        known === undefined || choose(3) === 0
          ? { followUpId }
          : { followUpId: known.followUpId, milestoneId: known.id };
      const entry = { kind: 'callBack', summary: words(choose) };
      return ['openFollowUp', { ...entry, because: { ...because, ruleId: `r-${choose(2)}` } }];
    }
    default: {
      const at = new Date(wallMs + (choose(96) - 48) * 3_600_000).toISOString();
      return ['noteMilestone', { followUpId, milestone: oneOf(choose, notedMilestones), at }];
    }
  }
};
