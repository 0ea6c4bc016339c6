import { useState } from 'react';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

const EMPTY = { reason: '' };

interface ReverseDialogProps {
  readonly entryId: string;
  /** What is taken back, in words. */
  readonly what: string;
  readonly onClose: () => void;
}

/** Takes an entry back, with the reason. */
export const ReverseDialog = ({ entryId, what, onClose }: ReverseDialogProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`reverse-${entryId}`, EMPTY);
  const { reason } = draft.value;
  const [problem, setProblem] = useState<string | null>(null);
  const ready = reason.trim() !== '';
  const save = async (): Promise<void> => {
    if (!ready) return;
    const done = t('merits:list.reversedDone');
    const input = { entryId, reason: reason.trim() };
    const result = await send({ name: 'reverseMerit', input }, { done, toastRefusal: false });
    if (!result.ok) return setProblem(refusalText(result.error, t));
    draft.clear();
    onClose();
  };
  return (
    <Dialog title={t('merits:list.reverseTitle')} onClose={onClose}>
      <Form className="attendance-form" onBlur={draft.flush} onSubmit={save}>
        <p>
          <strong>{what}</strong>
        </p>
        <p className="faint">{t('merits:list.reverseText')}</p>
        <TextField
          label={t('merits:list.reason')}
          problem={problem}
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => draft.set({ reason: event.target.value })}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('merits:list.reverse')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
