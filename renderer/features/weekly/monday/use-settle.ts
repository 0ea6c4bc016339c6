import { placeIn } from '../../../../shared/events/envelope.ts';
import type { Acknowledgement } from '../../../../shared/ipc/values.ts';
import type { DecisionRow } from '../../../../shared/projection/rows.ts';
import type { DecisionLine } from '../../../../shared/report/weekly-review-value.ts';
import type { Result } from '../../../../shared/result.ts';
import { useText } from '../../../i18n/text.ts';
import { useSend, useServices } from '../../../services.ts';
import type { Intent } from '../../../undo/compensation.ts';

/** What may become of a decision. */
export const fates = ['followUp', 'note', 'done', 'dropped'] as const;
export type Fate = (typeof fates)[number];

/** Ids that follow from where the decision stands: asked for once more after a crash, it becomes the same thing. */
const idFor = (letter: 'f' | 'n', { head }: DecisionRow): string => {
  const place = placeIn(head);
  return place === null ? '' : `${letter}-of-${place.writer.replace('.', '-')}-${place.seq}`;
};

/** Somebody has to see to it: handed over and falling due like any other. What is only to be kept in mind is a note. */
const becoming = (fate: 'followUp' | 'note', { text, owner, due }: DecisionLine, row: DecisionRow): Intent =>
  fate === 'note'
    ? { name: 'writeNote', input: { id: idFor('n', row), kind: 'idea', text } }
    : {
        name: 'openFollowUp',
        input: {
          id: idFor('f', row),
          ...{ kind: 'other', severity: 'normal', summary: text },
          nextAction: {
            text,
            ...(owner === null ? {} : { owner }),
            ...(due === null ? {} : { dueAt: `${due}T18:00` }),
          },
        },
      };

/** Takes back what a decision became; nothing where it became nothing. */
const unbecoming = ({ state, followUpId, noteId }: DecisionRow, reason: string): Intent | null => {
  if (state === 'followUp' && followUpId !== null)
    return { name: 'closeFollowUp', input: { followUpId, outcome: 'mistaken', reason } };
  if (state === 'note' && noteId !== null)
    return { name: 'withdrawNote', input: { noteId, withdrawn: true } };
  return null;
};

const isThere = (result: Result<Acknowledgement>): boolean =>
  result.ok || result.error.code === 'alreadyExists';

/** Settles a decision, and takes that back with what it became. */
export const useSettle = () => {
  const t = useText();
  const send = useSend();
  const { projection, toasts } = useServices();

  const rowOf = async (id: string): Promise<DecisionRow | null> => {
    const state = projection.state.get();
    return state.phase === 'ready' ? state.reader.get('decision', id) : null;
  };

  const reopen = (id: string): Promise<void> =>
    toasts.during(async () => {
      const row = await rowOf(id);
      if (row === null || row.state === 'open') return;
      const opened = await send({
        name: 'settleDecision',
        input: { decisionId: id, state: 'open', basedOn: row.head },
      });
      const back = unbecoming(row, t('shell:undone'));
      // What has been closed or struck out meanwhile needs no taking back.
      if (opened.ok && back !== null) await send(back, { toastRefusal: false });
      if (opened.ok) toasts.done(t('weekly:monday.reopened', { text: row.text }));
    });

  const settle = (line: DecisionLine, fate: Fate): Promise<void> =>
    toasts.during(async () => {
      const row = await rowOf(line.id);
      // A key that is pressed twice, or on what somebody else has settled.
      if (row?.state !== 'open') return;
      const becomes = fate === 'followUp' || fate === 'note' ? becoming(fate, line, row) : null;
      if (becomes !== null && !isThere(await send(becomes))) return;
      const became =
        becomes?.name === 'openFollowUp'
          ? { followUpId: becomes.input.id }
          : becomes?.name === 'writeNote'
            ? { noteId: becomes.input.id }
            : {};
      const input = { decisionId: line.id, state: fate, ...became, basedOn: row.head };
      const settled = await send({ name: 'settleDecision', input });
      if (settled.ok)
        toasts.done(t(`weekly:monday.settled.${fate}`, { text: line.text }), () => reopen(line.id));
    });

  return { settle, reopen };
};
