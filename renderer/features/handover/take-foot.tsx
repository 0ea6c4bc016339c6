import { useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import type { Me } from '../../queries/people.ts';
import { type Draft, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Kbd } from '../../ui/small.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { type ListChange, progressOf, type Verdicts, verdictOn } from './take-over.ts';
import type { Signature } from './use-sign.ts';
import { type TakeOverList, useReceivers, useSignAll } from './use-take-over.ts';

interface TakeFootProps {
  readonly me: Me;
  readonly handovers: readonly HandoverRow[];
  readonly list: TakeOverList;
  readonly draft: Draft<{ readonly verdicts: Verdicts; readonly remarks: string }>;
  readonly onRest: () => void;
}

/** What changed between the list that was to be signed and the one there is. */
const Stale = ({ change }: { readonly change: ListChange | null }) => {
  const t = useText();
  if (change === null) {
    return (
      <p className="ho-notice ho-notice-amber" role="alert">
        {t('refusal:staleHandover')}
      </p>
    );
  }
  const parts = [
    change.added.length === 0 ? null : t('handover:take.staleAdded', { count: change.added.length }),
    change.changed.length === 0 ? null : t('handover:take.staleChanged', { count: change.changed.length }),
    change.gone === 0 ? null : t('handover:take.staleGone', { count: change.gone }),
  ].filter((part) => part !== null);
  return (
    <p className="ho-notice ho-notice-amber" role="alert">
      {t('handover:take.stale', { parts: parts.join(t('handover:take.staleJoin')) })}
    </p>
  );
};

const ProgressLine = ({ seen, total, redLeft }: ReturnType<typeof progressOf>) => {
  const t = useText();
  return (
    <div className="take-progress">
      <p role="status">
        <strong>{t('handover:take.progress', { seen, total })}</strong>
        {redLeft > 0 ? (
          <span className="ho-item-due-overdue"> {t('handover:take.redLeft', { count: redLeft })}</span>
        ) : null}
      </p>
      <progress value={seen} max={Math.max(1, total)} aria-hidden="true" />
    </div>
  );
};

/** How far one is, the remarks, and the signature; it stays shut until everything was gone through. */
export const TakeFoot = ({ me, handovers, list, draft, onRest }: TakeFootProps) => {
  const t = useText();
  const { navigation, toasts } = useServices();
  const [signing, setSigning] = useState(false);
  const receivers = useReceivers(me, handovers);
  const { signAll, isStale, change, some } = useSignAll({ handovers, list, draft });
  const { verdicts, remarks } = draft.value;
  const progress = progressOf(list.entries, verdicts);
  const left = progress.total - progress.seen;
  const questions = list.entries.filter(
    (entry) => verdictOn(verdicts, entry)?.decision === 'questioned',
  ).length;

  const submit = async (signature: Signature) => {
    const refused = await signAll(signature);
    if (refused === null) {
      toasts.done(t('handover:take.saved'));
      // What was signed is shown as it was sealed.
      navigation.go('handover', handovers[0]?.id ?? 'history');
    }
    // A list that went stale is looked at again behind the dialog; any other refusal is about the signature.
    if (refused === null || refused.code === 'staleHandover') {
      setSigning(false);
      return null;
    }
    return refused;
  };

  return (
    <footer className="handover-foot">
      {isStale && !signing ? <Stale change={change} /> : null}
      {some === null ? null : (
        <p className="ho-notice ho-notice-amber">{t('handover:take.someSigned', { ...some })}</p>
      )}
      <TextArea
        label={t('handover:take.my')}
        maxLength={4000}
        value={remarks}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ ...draft.value, remarks: event.target.value })}
      />
      <div className="foot-actions">
        <ProgressLine {...progress} />
        <Button
          disabled={left === 0 || progress.redLeft > 0}
          title={progress.redLeft > 0 ? t('handover:take.restBlocked') : undefined}
          onClick={onRest}
        >
          {t('handover:take.acceptRest')} <Kbd>A</Kbd>
        </Button>
        <Button
          look="primary"
          disabled={left > 0}
          title={left > 0 ? t('handover:take.signBlocked', { count: left }) : undefined}
          onClick={() => setSigning(true)}
        >
          {t('handover:take.sign')}
        </Button>
      </div>
      {signing ? (
        <SignDialog
          title={t('handover:take.signTitle')}
          signers={receivers}
          onSign={submit}
          onClose={() => setSigning(false)}
        >
          <p>{t('handover:take.signText', { count: progress.total })}</p>
          {questions > 0 ? <p>{t('handover:take.signQuestions', { count: questions })}</p> : null}
        </SignDialog>
      ) : null}
    </footer>
  );
};
