import type { SpotCheckRow } from '../../../../shared/projection/rows.ts';
import { seals } from '../../../../shared/report/sealed-week.ts';
import type { SpotCheckLine } from '../../../../shared/report/weekly-review-value.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { useFrame } from '../../../frame.tsx';
import { rowsOf } from '../../../queries/rows-of.ts';
import { useRows } from '../../../queries/use-rows.ts';

const unjudged = ({ items }: SpotCheckRow): readonly string[] =>
  items.filter(({ said }) => said.length === 0).map(({ followUpId }) => followUpId);

/** What was drawn from signed weeks before this one and has no verdict yet; `undefined` while it is read. */
export const useLeftOver = (week: WeekName): readonly SpotCheckLine[] | undefined => {
  const { staff } = useFrame();
  const found = useRows(
    async (reader) => {
      const signed = seals(
        rowsOf({ weekSeal: await reader.live('weekSeal'), weekText: await reader.live('weekText') }),
      );
      const weeks = new Set(signed.map((seal) => seal.week));
      const draws = (await reader.live('spotCheck')).filter((row) => row.week < week && weeks.has(row.week));
      const rows = await reader.many('followUp', draws.flatMap(unjudged));
      return { draws, rows: new Map(rows.map((row) => [row.id, row])) };
    },
    [week],
  );
  return found?.draws.flatMap((draw) =>
    unjudged(draw).map((followUpId) => {
      const row = found.rows.get(followUpId);
      const asked = row?.closedBy ?? row?.openedBy;
      return {
        ...{ drawId: draw.id, followUpId, outOf: draw.outOf, verdict: null, comment: null },
        summary: maskPhonesIn(row?.summary ?? followUpId),
        by: staff.find(({ id }) => id === asked)?.name ?? '',
      };
    }),
  );
};
