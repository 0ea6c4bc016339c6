import { useState } from 'react';
import { mailAddressSchema } from '../../../shared/ipc/mail.ts';
import type { SavedFile } from '../../../shared/ipc/values.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import type { WeekName } from '../../../shared/time/week.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { PdfMaking } from '../../pdf/pdf-making.tsx';
import { useIsPractice } from '../../practice/practise-button.tsx';
import { useMe } from '../../queries/people.ts';
import { useSlow } from '../../queries/use-answer.ts';
import { usePreferences, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';

interface MailDialogProps {
  readonly week: WeekName;
  readonly onSaved: (file: SavedFile) => void;
  readonly onClose: () => void;
}

/** Asks once whom a week is sent to, then makes the draft. A lead’s address is kept on this PC, as in the settings. */
export const MailDialog = ({ week, onSaved, onClose }: MailDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const { call, toasts } = useServices();
  const { supervisorMail } = usePreferences();
  const [address, setAddress] = useState(supervisorMail ?? '');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const slow = useSlow(busy);
  const me = useMe();
  const isPractice = useIsPractice();
  const keeps = me && !isPractice ? hasRole(me.staff.role, 'lead') : false;

  /** A lead’s address is there the next time; anybody else’s is this draft’s. */
  const keepAddress = async (next: string | null): Promise<boolean> => {
    if (!keeps || next === supervisorMail) return true;
    const kept = await call('app.setPreferences', { supervisorMail: next });
    if (!kept.ok) toasts.refused(refusalText(kept.error, t));
    return kept.ok;
  };
  const make = async (): Promise<void> => {
    const to = address.trim() === '' ? null : address.trim();
    if (to !== null && !mailAddressSchema.safeParse(to).success) {
      setWrong(true);
      return;
    }
    if (!(await keepAddress(to))) return;
    const made = await call('report.mailWeekly', { week, language, to });
    if (!made.ok) {
      // Closing the dialog of the system is an answer and no mishap.
      if (made.error.code !== 'cancelled') toasts.refused(refusalText(made.error, t));
      return;
    }
    onSaved(made.value);
    if (made.value.opened) toasts.done(t('documents:share.opened'));
    else toasts.refused(t('documents:share.notOpened'));
    onClose();
  };
  const submit = (): Promise<void> => {
    setBusy(true);
    return make().finally(() => setBusy(false));
  };
  /** Whoever goes away meanwhile is not asked a minute later where the draft is to be kept. */
  const leave = (): void => {
    if (busy) void call('report.cancelPdf', { what: 'file' });
    onClose();
  };
  return (
    <Dialog title={t('documents:share.mailTitle')} onClose={leave}>
      <Form className="mail-draft" onSubmit={submit} noValidate={true}>
        <p>{t('documents:share.mailText')}</p>
        <TextField
          label={t('documents:share.address')}
          hint={t(keeps ? 'documents:share.addressHint' : 'documents:share.addressHintOther')}
          problem={wrong ? t('documents:share.addressWrong') : null}
          type="email"
          maxLength={254}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setWrong(false);
          }}
        />
        {slow ? (
          <span className="pdf-saving" role="status">
            <PdfMaking what="file" />
          </span>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={leave}>{t('documents:share.cancel')}</Button>
          <Button look="primary" type="submit" disabled={busy}>
            {t('documents:share.make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
