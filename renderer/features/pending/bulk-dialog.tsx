import { useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { readMoment } from '../../../shared/time/moment.ts';
import { outcomes, outcomesWithoutReason } from '../../../shared/vocabulary.ts';
import { momentText } from '../../format/moments.ts';
import { quickTimes } from '../../format/wall-clock.ts';
import { useCalendar, useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useOnDuty } from '../../queries/people.ts';
import { useDraft } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { BulkAct } from './bulk.ts';
import type { BulkKind } from './list-keys.ts';

interface DialogProps {
  readonly kind: BulkKind;
  readonly rows: readonly FollowUpRow[];
  /** `settle` is told whether any of it was written, or the words stand in the form again. */
  readonly onAct: (act: BulkAct, settle?: (written: boolean) => void) => void;
  readonly onClose: () => void;
}

type FormProps = Omit<DialogProps, 'kind'>;

const Actions = ({ go, onClose }: { readonly go: string; readonly onClose: () => void }) => {
  const t = useText();
  return (
    <div className="dialog-actions">
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button type="submit" look="primary">
        {go}
      </Button>
    </div>
  );
};

/** Says beforehand how many were promised to a customer sooner, and will therefore stay. */
const Sooner = ({
  rows,
  until,
}: {
  readonly rows: readonly FollowUpRow[];
  readonly until: string | null;
}) => {
  const t = useText();
  const count =
    until === null ? 0 : rows.filter(({ promisedAt }) => promisedAt !== null && promisedAt < until).length;
  return count === 0 ? null : <p className="pending-sooner">{t('pending:snooze.sooner', { count })}</p>;
};

const SnoozeForm = ({ rows, onAct, onClose }: FormProps) => {
  const t = useText();
  const calendar = useCalendar();
  const { now, zone } = calendar;
  const times = quickTimes(now, zone, (wall) => readMoment(wall, zone));
  const [wall, setWall] = useState<string>(times[0]?.value ?? '');
  const until = readMoment(wall, zone);
  const submit = (): null => {
    if (until !== null) onAct({ kind: 'snooze', until });
    return null;
  };
  return (
    <Form className="pending-form" onSubmit={submit}>
      <fieldset className="pending-times">
        <legend className="field-label">{t('today:later.until')}</legend>
        {times.map(({ value, at }, place) => (
          <label key={value} className="pending-time">
            <input
              type="radio"
              name="until"
              // biome-ignore lint/a11y/noAutofocus: the key that opened the choice goes on with it
              autoFocus={place === 0}
              checked={wall === value}
              onChange={() => setWall(value)}
            />
            {momentText(at, calendar, t)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('today:entry.otherTime')}
        type="datetime-local"
        value={wall}
        onChange={(event) => setWall(event.target.value)}
      />
      <Sooner rows={rows} until={until} />
      <Actions go={t('pending:snooze.go', { count: rows.length })} onClose={onClose} />
    </Form>
  );
};

const AssignForm = ({ rows, onAct, onClose }: FormProps) => {
  const t = useText();
  const { staff } = useFrame();
  const present = new Set((useOnDuty() ?? []).map(({ staffId }) => staffId));
  const people = staff
    .filter(({ active }) => active)
    .sort((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)));
  const [owner, setOwner] = useState('');
  const [text, setText] = useState(() => t('pending:assign.default'));
  const [tried, setTried] = useState(false);
  const without = rows.filter(({ nextAction }) => nextAction === null).length;
  const submit = (): null => {
    setTried(true);
    if (owner === '' || (without > 0 && text.trim() === '')) return null;
    onAct({ kind: 'assign', owner, text: text.trim() });
    return null;
  };
  return (
    <Form className="pending-form" onSubmit={submit}>
      <Select
        label={t('today:panel.nextOwner')}
        value={owner}
        choices={[
          { value: '', label: t('pending:assign.choose') },
          ...people.map(({ id, name }) => ({
            value: name,
            label: present.has(id) ? t('lead:settle.present', { name }) : name,
          })),
        ]}
        problem={tried && owner === '' ? t('pending:assign.needed') : null}
        onChange={setOwner}
      />
      {without === 0 ? null : (
        <TextField
          label={t('pending:assign.text', { count: without })}
          maxLength={200}
          value={text}
          problem={tried && text.trim() === '' ? t('pending:assign.textNeeded') : null}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <p className="pending-small">{t('pending:assign.hint')}</p>
      <Actions go={t('pending:assign.go', { count: rows.length })} onClose={onClose} />
    </Form>
  );
};

const EMPTY_CLOSE: { outcome: (typeof outcomes)[number]; reason: string } = { outcome: 'solved', reason: '' };

const CloseForm = ({ rows, onAct, onClose }: FormProps) => {
  const t = useText();
  const draft = useDraft('bulk-close', EMPTY_CLOSE);
  const [tried, setTried] = useState(false);
  const { outcome } = draft.value;
  const reason = draft.value.reason.trim();
  const isNeeded = !outcomesWithoutReason.includes(outcome) || rows.some(({ dispute }) => dispute !== null);
  const submit = (): null => {
    setTried(true);
    if (isNeeded && reason === '') return null;
    const sent = draft.handOver();
    onAct({ kind: 'close', outcome, reason }, (written) =>
      written ? sent.written() : sent.giveBack((typed) => typed),
    );
    return null;
  };
  return (
    <Form className="pending-form" onBlur={draft.flush} onSubmit={submit}>
      <Select
        label={t('today:panel.outcome')}
        value={outcome}
        choices={outcomes.map((value) => ({ value, label: t(`vocabulary:outcome.${value}`) }))}
        onChange={(chosen) => draft.set({ ...draft.value, outcome: chosen })}
      />
      <TextField
        label={isNeeded ? t('today:panel.reason') : `${t('today:panel.reason')} (${t('optional')})`}
        placeholder={t('today:panel.reasonPlaceholder')}
        maxLength={300}
        value={draft.value.reason}
        problem={tried && isNeeded && reason === '' ? t('today:panel.reasonNeeded') : null}
        onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
      />
      <Actions go={t('pending:close.go', { count: rows.length })} onClose={onClose} />
    </Form>
  );
};

const forms = { snooze: SnoozeForm, assign: AssignForm, close: CloseForm } as const;

/** Asks what to do with many at once; what stands in the list when it opens is what it acts on. */
export const BulkDialog = ({ kind, ...rest }: DialogProps) => {
  const t = useText();
  const Form = forms[kind];
  return (
    <Dialog title={t(`pending:${kind}.title`, { count: rest.rows.length })} onClose={rest.onClose}>
      <Form {...rest} />
    </Dialog>
  );
};
