import { useCallback } from 'react';
import type { DayPlan, RosterRow } from '../../../../shared/projection/rows.ts';
import { isOnLeave, type Square } from '../../../../shared/report/roster-week.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { weekdayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useSend } from '../../../services.ts';
import type { Dragged } from './drag.ts';
import { planText } from './plan-text.ts';

export type PlanChange = readonly [Square, DayPlan];

export interface Planning {
  /** Writes these plans at once, with an undo; what stands there already is left out. */
  readonly plan: (changes: readonly PlanChange[]) => void;
  /** A shift dropped on a square; a square dropped on another changes places with it. */
  readonly drop: (
    dragged: Dragged,
    onto: Square,
    find: (staffId: string, date: string) => Square | null,
  ) => void;
}

export const usePlanning = (week: WeekName, roster: RosterRow | null): Planning => {
  const t = useText();
  const send = useSend();
  const { names, templates } = useFrame();

  const doneText = useCallback(
    (changes: readonly PlanChange[]): string => {
      const [first] = changes;
      if (first === undefined || changes.length > 1) return t('roster:done.many', { count: changes.length });
      const [square, plan] = first;
      const parts = {
        name: names(square.staffId),
        day: weekdayText(square.date, t),
        plan: planText(plan, templates, t),
      };
      // Planned all the same: leave may be taken back, and whoever plans must know.
      const isAgainst = isOnLeave(square) && typeof plan === 'string';
      return t(isAgainst ? 'roster:done.onLeave' : 'roster:done.one', parts);
    },
    [t, names, templates],
  );

  const plan = useCallback(
    (wanted: readonly PlanChange[]): void => {
      const changes = wanted.filter(([square, next]) => square.plan !== next);
      if (changes.length === 0) return;
      const cells = changes.map(([{ staffId, date }, next]) =>
        next === undefined ? { staffId, date } : { staffId, date, templateId: next },
      );
      void send({ name: 'planRoster', input: { week, cells } }, { done: doneText(changes), before: roster });
    },
    [send, week, roster, doneText],
  );

  const drop = useCallback<Planning['drop']>(
    (dragged, onto, find) => {
      const source = dragged.from === null ? null : find(dragged.from.staffId, dragged.from.date);
      if (source === onto) return;
      plan(
        source === null
          ? [[onto, dragged.plan]]
          : [
              [onto, source.plan],
              [source, onto.plan],
            ],
      );
    },
    [plan],
  );

  return { plan, drop };
};
