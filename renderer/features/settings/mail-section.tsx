import { useState } from 'react';
import { mailAddressSchema } from '../../../shared/ipc/mail.ts';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Section, Setting } from './section.tsx';

const AddressForm = ({ before }: { readonly before: string | null }) => {
  const t = useText();
  const { call, toasts } = useServices();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const next = typed === null ? before : typed.trim() === '' ? null : typed.trim();
  const keep = async (address: string | null): Promise<boolean> => {
    const kept = await call('app.setPreferences', { supervisorMail: address });
    if (!kept.ok) toasts.refused(refusalText(kept.error, t));
    return kept.ok;
  };
  const save = async (): Promise<void> => {
    if (next === before) return;
    if (next !== null && !mailAddressSchema.safeParse(next).success) {
      setWrong(true);
      return;
    }
    if (!(await keep(next))) return;
    setTyped(null);
    toasts.done(t(next === null ? 'settings:mail.removed' : 'settings:mail.saved'), async () => {
      if (await keep(before)) toasts.done(t('shell:undone'));
    });
  };
  return (
    <Form className="settings-inline" noValidate={true} onSubmit={save}>
      <TextField
        label={t('documents:share.address')}
        labelHidden
        type="email"
        maxLength={254}
        placeholder="name@example.com"
        problem={wrong ? t('documents:share.addressWrong') : null}
        value={typed ?? before ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
      />
      <Button type="submit" disabled={next === before}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
};

/** Whom the week is sent to from this PC. */
export const MailSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const { supervisorMail } = usePreferences();
  const may = hasRole(me.role, 'lead');
  return (
    <Section title={t('settings:sections.mail')} only={may ? null : 'lead'}>
      <Setting label={t('documents:share.address')}>
        {may ? (
          <AddressForm before={supervisorMail} />
        ) : (
          <span>{supervisorMail ?? t('settings:mail.none')}</span>
        )}
        <p className="faint setting-hint">{t('settings:mail.hint')}</p>
      </Setting>
    </Section>
  );
};
