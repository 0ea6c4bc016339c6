import { Fragment, useState } from 'react';
import { markOf } from '../../../../shared/report/sealed-week.ts';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useMe } from '../../../queries/people.ts';
import { useDraft, useServices } from '../../../services.ts';
import { SignDialog } from '../../../signing/sign-dialog.tsx';
import { useSign } from '../../../signing/use-sign.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';

interface SealProps {
  readonly summary: WeeklySummary;
  /** What was looked at is no longer what the book says: it is read once more. */
  readonly onStale: () => void;
}

const EMPTY = { comment: '' };

/** Who signs, with what they want to say above it, and what that means. */
const SealDialog = ({ summary, onStale, onClose }: SealProps & { readonly onClose: () => void }) => {
  const t = useText();
  const { staff } = useFrame();
  const sign = useSign();
  const me = useMe();
  const { toasts } = useServices();
  const { week } = summary;
  const draft = useDraft(`seal-${week}`, EMPTY);
  const leads = staff.filter(({ active, role }) => active && hasRole(role, 'lead')).map(({ id }) => id);
  const own = me?.staff.id;
  const signers = [...leads].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <SignDialog
      title={t('weekly:monday.sealTitle', { week })}
      signers={signers}
      onClose={onClose}
      onSign={async (signature) => {
        const comment = draft.value.comment.trim();
        const result = await sign(signature, {
          name: 'sealWeek',
          input: { week, seen: markOf(summary), ...(comment === '' ? {} : { comment }) },
        });
        if (result.ok) {
          draft.clear();
          onClose();
          toasts.done(t('weekly:monday.sealed', { week }));
          return null;
        }
        if (result.error.code === 'changedMeanwhile') onStale();
        return result.error;
      }}
    >
      <p>{t('weekly:monday.sealMeans')}</p>
      <TextArea
        label={t('weekly:monday.sealComment')}
        maxLength={2000}
        value={draft.value.comment}
        onChange={(event) => draft.set({ comment: event.target.value })}
      />
    </SignDialog>
  );
};

/** Whether the week is signed, and the way to sign it once it is over. */
export const Seal = ({ summary, onStale }: SealProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const [open, setOpen] = useState(false);
  const { sealed, to } = summary;
  if (sealed !== null) {
    return (
      <section className="notice seal-line" aria-label={t('weekly:monday.seal')}>
        <p>{t('weekly:monday.sealedBy', { name: sealed.by, moment: momentText(sealed.at, calendar, t) })}</p>
        {sealed.comment === null ? null : <p>{sealed.comment}</p>}
        {sealed.alsoBy.map(({ by, at, comment }) => (
          <Fragment key={by + at}>
            <p>{t('weekly:monday.alsoSealedBy', { name: by, moment: momentText(at, calendar, t) })}</p>
            {comment === null ? null : <p>{comment}</p>}
          </Fragment>
        ))}
      </section>
    );
  }
  const isOver = localDateOf(calendar.now, calendar.zone) > to;
  return (
    <section className="notice seal-line" aria-label={t('weekly:monday.seal')}>
      <p>{t(isOver ? 'weekly:monday.toSeal' : 'weekly:monday.notOver')}</p>
      {isOver ? (
        <Button look="primary" onClick={() => setOpen(true)}>
          {t('weekly:monday.sealIt')}
        </Button>
      ) : null}
      {open ? <SealDialog summary={summary} onStale={onStale} onClose={() => setOpen(false)} /> : null}
    </section>
  );
};
