import { useState } from 'react';
import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { HandoverSettings, StaffRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { useBookRow } from '../../queries/people.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { may } from './access.ts';
import { Section, Setting } from './section.tsx';
import { useChange } from './use-change.ts';

type Change = Pick<CommandInput<'changeBookSettings'>, keyof HandoverSettings>;

interface CountProps {
  readonly name: 'passLimit' | 'countersignFirst';
  readonly before: number;
  readonly least: number;
  readonly most: number;
  readonly onSave: (value: number) => Promise<boolean>;
}

/** A number somebody types and saves; arrow keys inside the field write nothing into the book by themselves. */
const Count = ({ name, before, least, most, onSave }: CountProps) => {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const value = Number(typed ?? before);
  const isValid = Number.isInteger(value) && value >= least && value <= most && typed !== '';
  const isChanged = isValid && value !== before;
  const save = async (): Promise<void> => {
    if (isChanged && (await onSave(value))) setTyped(null);
  };
  return (
    <Form className="settings-count" onSubmit={save}>
      <TextField
        label={t(`settings:handover.${name}`)}
        labelHidden
        type="number"
        min={least}
        max={most}
        value={typed ?? String(before)}
        problem={isValid ? null : t('settings:handover.range', { least, most })}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span>{t(`settings:handover.${name}Unit`)}</span>
      <Button type="submit" disabled={!isChanged}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
};

interface ValuesProps {
  readonly now: HandoverSettings;
  readonly save: (change: Change) => Promise<boolean>;
}

const Editable = ({ now, save }: ValuesProps) => {
  const t = useText();
  return (
    <>
      <Setting label={t('settings:handover.require')}>
        <Segmented
          label={t('settings:handover.require')}
          value={now.requireAcceptance ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: t('settings:handover.yes') },
            { value: 'no', label: t('settings:handover.no') },
          ]}
          onChange={(next) => void save({ requireAcceptance: next === 'yes' })}
        />
        <p className="faint setting-hint">
          {t(now.requireAcceptance ? 'settings:handover.yesText' : 'settings:handover.noText')}
        </p>
      </Setting>
      <Setting label={t('settings:handover.passLimit')}>
        <Count
          name="passLimit"
          before={now.passLimit}
          least={1}
          most={20}
          onSave={(passLimit) => save({ passLimit })}
        />
        <p className="faint setting-hint">{t('settings:handover.passLimitText')}</p>
      </Setting>
      <Setting label={t('settings:handover.countersignFirst')}>
        <Count
          name="countersignFirst"
          before={now.countersignFirst}
          least={0}
          most={30}
          onSave={(countersignFirst) => save({ countersignFirst })}
        />
        <p className="faint setting-hint">{t('settings:handover.countersignFirstText')}</p>
      </Setting>
    </>
  );
};

const ReadOnly = ({ now }: Pick<ValuesProps, 'now'>) => {
  const t = useText();
  return (
    <>
      <Setting label={t('settings:handover.require')}>
        {t(now.requireAcceptance ? 'settings:handover.yes' : 'settings:handover.no')}
        <p className="faint setting-hint">
          {t(now.requireAcceptance ? 'settings:handover.yesText' : 'settings:handover.noText')}
        </p>
      </Setting>
      <Setting label={t('settings:handover.passLimit')}>
        {now.passLimit} {t('settings:handover.passLimitUnit')}
      </Setting>
      <Setting label={t('settings:handover.countersignFirst')}>
        {now.countersignFirst} {t('settings:handover.countersignFirstUnit')}
      </Setting>
    </>
  );
};

/** How strict the shop is about handing over. */
export const HandoverSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const change = useChange();
  const now = useBookRow()?.handover;
  const allowed = may(me, 'changeBookSettings');
  if (now === undefined) return null;
  const save = (wanted: Change): Promise<boolean> => {
    const before: Change = Object.fromEntries(
      Object.keys(wanted).map((field) => [field, Reflect.get(now, field)]),
    );
    return change({ name: 'changeBookSettings', input: wanted }, t('settings:handover.saved'), () => ({
      name: 'changeBookSettings',
      input: before,
    }));
  };
  return (
    <Section title={t('settings:sections.handover')} only={allowed ? null : 'manager'}>
      {allowed ? <Editable now={now} save={save} /> : <ReadOnly now={now} />}
    </Section>
  );
};
