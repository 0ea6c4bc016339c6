import './cadence.css';
import { useState } from 'react';
import type { NewCadence, NewCadenceRule } from '../../../shared/commands/cadence.ts';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { type CadenceNow, useCadence } from '../../cadence/use-cadence.ts';
import type { Translate } from '../../i18n/text.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';
import { may } from './access.ts';
import { CadenceDialog } from './cadence-dialog.tsx';
import { cadenceOf, newRuleId } from './cadence-form.ts';
import { RestDays } from './rest-days.tsx';
import { Section } from './section.tsx';
import { useChange } from './use-change.ts';

/** `发货 2 天后，18:00 前`. */
const whenText = ({ after, count, unit, isBefore, time }: NewCadenceRule, t: Translate): string => {
  const span = t(`settings:cadence.span.${unit}`, { count });
  const parts = { what: t(`vocabulary:milestone.${after}`), span, time };
  const isByDay = unit === 'day' || unit === 'month';
  if (isBefore) return t(isByDay ? 'settings:cadence.beforeByDay' : 'settings:cadence.before', parts);
  return t(isByDay ? 'settings:cadence.afterByDay' : 'settings:cadence.afterwards', parts);
};

interface LineProps {
  readonly rule: NewCadenceRule;
  /** `null` for who may not. */
  readonly onEdit: (() => void) | null;
}

const RuleLine = ({ rule, onEdit }: LineProps) => {
  const t = useText();
  return (
    <tr className={rule.active ? '' : 'row-past'}>
      <th scope="row">{whenText(rule, t)}</th>
      <td>
        {rule.text} {rule.active ? null : <Tag>{t('settings:cadence.off')}</Tag>}
        {rule.skipsRestDays ? <Tag>{t('settings:cadence.skips')}</Tag> : null}
      </td>
      <td className="cell-actions">
        {onEdit === null ? null : (
          <Button
            size="small"
            look="quiet"
            aria-label={t('settings:cadence.editOf', { text: rule.text })}
            onClick={onEdit}
          >
            {t('settings:cadence.edit')}
          </Button>
        )}
      </td>
    </tr>
  );
};

/** Writes the whole rhythm anew, on what it was read from; the one before comes back with one click. */
const useSaveCadence = ({ row }: CadenceNow) => {
  const change = useChange();
  return (value: NewCadence | null, done: string): Promise<boolean> => {
    const before = row === null || row.value === null ? null : cadenceOf(row.value);
    return change(
      { name: 'changeCadence', input: { value, ...(row === null ? {} : { basedOn: row.head }) } },
      done,
      () => ({ name: 'changeCadence', input: { value: before } }),
    );
  };
};

interface RulesProps {
  readonly now: CadenceNow;
  readonly editable: boolean;
}

const Rules = ({ now, editable }: RulesProps) => {
  const t = useText();
  const save = useSaveCadence(now);
  const [open, setOpen] = useState<string | null>(null);
  const cadence = cadenceOf(now.inForce);
  return (
    <>
      <table className="settings-table cadence-table" aria-label={t('settings:sections.cadence')}>
        <tbody>
          {cadence.rules.map((rule) => (
            <RuleLine key={rule.ruleId} rule={rule} onEdit={editable ? () => setOpen(rule.ruleId) : null} />
          ))}
        </tbody>
      </table>
      {editable ? (
        <div className="cadence-actions">
          <Button size="small" onClick={() => setOpen(newRuleId())}>
            {t('settings:cadence.add')}
          </Button>
          {now.row === null || now.row.value === null ? null : (
            <Button size="small" look="quiet" onClick={() => void save(null, t('settings:cadence.restored'))}>
              {t('settings:cadence.restore')}
            </Button>
          )}
        </div>
      ) : null}
      <RestDays
        rest={cadence.restDays}
        onChange={
          editable ? (restDays) => save({ ...cadence, restDays }, t('settings:cadence.restSaved')) : null
        }
      />
      {open === null ? null : (
        <CadenceDialog
          key={open}
          ruleId={open}
          rule={cadence.rules.find(({ ruleId }) => ruleId === open) ?? null}
          cadence={cadence}
          save={(next, text) => save(next, t('settings:cadence.saved', { text }))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};

/** What is to be done how long after what, and on which days the shop rests. */
export const CadenceSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const now = useCadence();
  const editable = may(me, 'changeCadence');
  return (
    <Section title={t('settings:sections.cadence')} only={editable ? null : 'lead'}>
      <p className="faint template-intro">{t('settings:cadence.intro')}</p>
      {now === undefined ? null : <Rules now={now} editable={editable} />}
    </Section>
  );
};
