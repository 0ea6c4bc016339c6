import { copiedCells, planOf } from '../../../../shared/rules/roster.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { rowsOf } from '../../../queries/rows-of.ts';
import { useRoster } from '../../../queries/team.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { weekAfter } from '../../../weeks/weeks.ts';

/** Plans this week as the last one, in one step that can be taken back in one. */
export const CopyWeek = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const send = useSend();
  const { toasts } = useServices();
  const { staff, templates } = useFrame();
  const from = weekAfter(week, -1);
  const roster = useRoster(week) ?? null;
  const last = useRoster(from);
  const rows = rowsOf({
    staff,
    shiftTemplate: templates,
    roster: last === null || last === undefined ? [] : [last],
  });
  const cells = copiedCells(rows, from, week).filter(
    ({ staffId, date, templateId }) => planOf(roster, staffId, date) !== templateId,
  );
  const copy = async (): Promise<void> => {
    const copied = await send({ name: 'copyRoster', input: { from, to: week } });
    if (!copied.ok) return;
    toasts.done(t('roster:copied', { count: cells.length }), async () => {
      const before = cells.map(({ staffId, date }) => {
        const templateId = planOf(roster, staffId, date);
        return { staffId, date, ...(templateId === undefined ? {} : { templateId }) };
      });
      const undone = await send({ name: 'planRoster', input: { week, cells: before } });
      if (undone.ok) toasts.done(t('shell:undone'));
    });
  };
  return (
    <Button disabled={cells.length === 0} title={t('roster:copyHint')} onClick={() => void copy()}>
      {t('roster:copy')}
    </Button>
  );
};
