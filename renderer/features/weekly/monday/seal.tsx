import { useState } from 'react';
import { beganAfter } from '../../../../shared/report/blank-week.ts';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { partsOfWeek } from '../../../../shared/time/week.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { dayText, momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useBookRow } from '../../../queries/people.ts';
import { useDraft, useServices, useSession } from '../../../services.ts';
import { SignDialog } from '../../../signing/sign-dialog.tsx';
import { useSign } from '../../../signing/use-sign.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';

interface SealProps {
  readonly summary: WeeklySummary;
  /** Of what was looked at: another week than that is not signed. */
  readonly mark: string;
  /** What was looked at is no longer what the book says: it is read once more. */
  readonly onStale: () => void;
}

const EMPTY = { comment: '' };

/** Who signs, with what they want to say above it, and what that means. */
const SealDialog = ({ summary, mark, onStale, onClose }: SealProps & { readonly onClose: () => void }) => {
  const t = useText();
  const { staff } = useFrame();
  const sign = useSign();
  // Known at once, unlike the row: the dialog offers whoever is first when it opens.
  const own = useSession().staffId ?? '';
  const { toasts } = useServices();
  const { week } = summary;
  // The page below is kept up with the book: what came in since this was opened has not been looked at.
  const [seen] = useState(mark);
  const name = t('weekly:week.label', partsOfWeek(week));
  const draft = useDraft(`seal-${week}-${own}`, EMPTY);
  const leads = staff.filter(({ active, role }) => active && hasRole(role, 'lead')).map(({ id }) => id);
  const signers = [...leads].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <SignDialog
      title={t('weekly:monday.sealTitle', { week: name })}
      signers={signers}
      onClose={onClose}
      onSign={async (signature) => {
        const comment = draft.value.comment.trim();
        const result = await sign(signature, {
          name: 'sealWeek',
          input: { week, seen, ...(comment === '' ? {} : { comment }) },
        });
        if (result.ok) {
          draft.clear();
          onClose();
          toasts.done(t('weekly:monday.sealed', { week: name }));
          return null;
        }
        if (result.error.code !== 'changedMeanwhile') return result.error;
        // To be looked at, the page must be in sight; the words to it are kept.
        onStale();
        onClose();
        toasts.refused(refusalText(result.error, t));
        return null;
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

interface SignatureProps {
  readonly said: string;
  readonly comment: string | null;
}

/** Who signed, and under it their own words: of two signatures each has its own. */
const Signature = ({ said, comment }: SignatureProps) => (
  <div>
    <p>{said}</p>
    {comment === null ? null : <p className="seal-words">{comment}</p>}
  </div>
);

/** Whether the week is signed, and the way to sign it once it is over. */
export const Seal = ({ summary, mark, onStale }: SealProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const [open, setOpen] = useState(false);
  const book = useBookRow();
  const { sealed, to } = summary;
  if (sealed !== null) {
    const { by, at, comment, alsoBy } = sealed;
    return (
      <section className="notice seal-line seal-signed" aria-label={t('weekly:monday.seal')}>
        <Signature
          said={t('weekly:monday.sealedBy', { name: by, moment: momentText(at, calendar, t) })}
          comment={comment}
        />
        {alsoBy.map((also) => (
          <Signature
            key={also.by + also.at}
            said={t('weekly:monday.alsoSealedBy', {
              name: also.by,
              moment: momentText(also.at, calendar, t),
            })}
            comment={also.comment}
          />
        ))}
      </section>
    );
  }
  const isOver = localDateOf(calendar.now, calendar.zone) > to;
  const began = book == null ? null : beganAfter(summary, book);
  if (began !== null)
    return (
      <section className="notice seal-line" aria-label={t('weekly:monday.seal')}>
        <p>{t('weekly:monday.beforeBook', { date: dayText(began, calendar, t) })}</p>
      </section>
    );
  return (
    <section className="notice seal-line" aria-label={t('weekly:monday.seal')}>
      <p>{t(isOver ? 'weekly:monday.toSeal' : 'weekly:monday.notOver')}</p>
      {isOver ? (
        <Button look="primary" onClick={() => setOpen(true)}>
          {t('weekly:monday.sealIt')}
        </Button>
      ) : null}
      {open ? (
        <SealDialog summary={summary} mark={mark} onStale={onStale} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
};
