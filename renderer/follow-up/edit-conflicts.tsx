import { useEffect, useRef } from 'react';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { touches } from '../../shared/rules/unseen.ts';
import { readMoment } from '../../shared/time/moment.ts';
import { channels, followUpKinds, severities } from '../../shared/vocabulary.ts';
import { agoText, momentText } from '../format/moments.ts';
import { useCalendar, useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { type Draft, useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { type Conflict, type EditDraft, fieldBehind, withMine, withTheirs } from './edit-draft.ts';
import type { EditForm } from './edit-form.ts';

/** What a field of the form is called. */
const labels = {
  kind: 'today:entry.kind',
  severity: 'today:entry.severity',
  summary: 'today:panel.summary',
  details: 'today:panel.details',
  name: 'today:entry.name',
  phone: 'today:entry.phone',
  orderNo: 'today:entry.orderNo',
  account: 'today:entry.account',
  channel: 'customer:channel',
  address: 'customer:address',
  placeholder: 'customer:address',
  promisedAt: 'today:entry.promised',
  nextText: 'today:panel.nextAction',
  nextOwner: 'today:panel.nextOwner',
  nextDue: 'today:panel.nextDue',
  contingency: 'today:panel.contingency',
} as const satisfies Readonly<Record<keyof EditForm, string>>;

/** A value of a field as a person reads it. */
const useValueText = () => {
  const t = useText();
  const calendar = useCalendar();
  return (field: keyof EditForm, value: string): string => {
    if (value === '') return t('today:panel.emptyValue');
    const kind = followUpKinds.find((one) => field === 'kind' && one === value);
    if (kind !== undefined) return t(`vocabulary:kind.${kind}`);
    const severity = severities.find((one) => field === 'severity' && one === value);
    if (severity !== undefined) return t(`vocabulary:severity.${severity}`);
    const channel = channels.find((one) => field === 'channel' && one === value);
    if (channel !== undefined) return t(`vocabulary:channel.${channel}`);
    if (field === 'placeholder') return t('customer:standsIn');
    const isTime = field === 'promisedAt' || field === 'nextDue';
    const at = isTime ? readMoment(value, calendar.zone) : null;
    return at === null ? maskPhonesIn(value) : momentText(at, calendar, t);
  };
};

interface ConflictProps {
  readonly row: FollowUpRow;
  readonly conflict: Conflict;
  readonly draft: Draft<EditDraft>;
}

const OneConflict = ({ row, conflict, draft }: ConflictProps) => {
  const t = useText();
  const { toasts } = useServices();
  const { names, calendar } = useFrame();
  const valueText = useValueText();
  const { field, theirs, mine } = conflict;
  const line = row.history.findLast((one) => touches(one, [fieldBehind(field)]));
  const takeTheirs = (): void => {
    const before = draft.value;
    draft.set(withTheirs(before, conflict));
    toasts.done(t('today:conflict.tookTheirs'), async () => draft.set(before));
  };
  return (
    <li className="conflict">
      <p>
        <strong>{t(labels[field])}</strong>{' '}
        {line === undefined ? null : (
          <span className="faint">
            {t('today:conflict.who', { name: names(line.by), moment: agoText(line.at, calendar, t) })}
          </span>
        )}
      </p>
      <dl className="conflict-texts">
        <dt>{t('today:conflict.theirs')}</dt>
        <dd>{valueText(field, theirs)}</dd>
        <dt>{t('today:conflict.mine')}</dt>
        <dd>{valueText(field, mine)}</dd>
      </dl>
      <div className="conflict-acts">
        <Button size="small" onClick={takeTheirs}>
          {t('today:conflict.takeTheirs')}
        </Button>
        <Button size="small" onClick={() => draft.set(withMine(draft.value, conflict))}>
          {t('today:conflict.takeMine')}
        </Button>
      </div>
    </li>
  );
};

interface ConflictsProps {
  readonly row: FollowUpRow;
  readonly conflicts: readonly Conflict[];
  readonly draft: Draft<EditDraft>;
  /** Saving was asked for over the top of them: they come into sight, and the same key again saves. */
  readonly isAsked: boolean;
}

/** Where somebody else wrote into the same field meanwhile: who, when, and both texts. */
export const EditConflicts = ({ row, conflicts, draft, isAsked }: ConflictsProps) => {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  if (conflicts.length === 0) return null;
  return (
    <section
      ref={box}
      className="notice notice-amber panel-notice"
      role={isAsked ? 'alert' : 'status'}
      aria-label={t('today:conflict.label')}
    >
      <p className="panel-notice-title">{t('today:conflict.title')}</p>
      <ul>
        {conflicts.map((conflict) => (
          <OneConflict key={conflict.field} {...{ row, conflict, draft }} />
        ))}
      </ul>
      {isAsked ? <p>{t('today:conflict.asked')}</p> : null}
    </section>
  );
};
