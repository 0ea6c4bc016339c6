import { type RefObject, useMemo, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Decision } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isSubmitCtrlEnter, useShortcuts } from '../../keyboard.ts';
import { type Draft, useServices } from '../../services.ts';
import { SignDialog } from '../../signing/sign-dialog.tsx';
import type { Signature } from '../../signing/use-sign.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Kbd, Tag } from '../../ui/small.tsx';
import { type ListChange, progressOf, restOf } from './take-over.ts';
import type { TakingSide } from './takers.ts';
import { type TakeOverList, type Taking, useSignAll } from './use-take-over.ts';
import { handsOf, type Verdicts, verdictOn } from './verdicts.ts';

interface TakeFootProps {
  readonly side: TakingSide;
  readonly list: TakeOverList;
  readonly draft: Draft<Taking>;
  readonly onRest: () => void;
  /** Where the keys go once everything has been gone through. */
  readonly sign: RefObject<HTMLButtonElement | null>;
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

/** Who has how many in hand, where several take over. */
const Hands = ({ list, verdicts }: { readonly list: TakeOverList; readonly verdicts: Verdicts }) => {
  const t = useText();
  const { names } = useFrame();
  const hands = handsOf(list.entries, verdicts);
  if (hands.length === 0) return null;
  return (
    <p className="ho-hands">
      {hands.map(({ staffId, count }) => (
        <Tag key={staffId} tone="accent">
          {t('handover:take.hands', { name: names(staffId), count })}
        </Tag>
      ))}
    </p>
  );
};

interface SigningProps {
  readonly side: TakingSide;
  readonly list: TakeOverList;
  readonly verdicts: Verdicts;
  readonly signAll: (signature: Signature) => Promise<Refusal | null>;
  readonly onClose: () => void;
}

/** What the signature says: how many are answered for from now on, and what stays open about them. */
const Signing = ({ side, list, verdicts, signAll, onClose }: SigningProps) => {
  const t = useText();
  const { navigation, toasts } = useServices();
  const count = (decision: Decision): number =>
    list.entries.filter((entry) => verdictOn(verdicts, entry)?.decision === decision).length;
  const [questioned, refused] = [count('questioned'), count('refused')];
  const submit = async (signature: Signature) => {
    const problem = await signAll(signature);
    if (problem === null) {
      toasts.done(t('handover:take.saved'));
      // What was signed is shown as it was sealed.
      navigation.go('handover', side.handovers[0]?.id ?? 'history');
    }
    // A list that went stale is looked at again behind the dialog; any other refusal is about the signature.
    if (problem === null || problem.code === 'staleHandover') {
      onClose();
      return null;
    }
    return problem;
  };
  return (
    <SignDialog title={t('handover:take.signTitle')} signers={side.takers} onSign={submit} onClose={onClose}>
      <p>{t('handover:take.signText', { count: list.entries.length - refused })}</p>
      {questioned > 0 ? <p>{t('handover:take.signQuestions', { count: questioned })}</p> : null}
      {refused > 0 ? <p>{t('handover:take.signRefused', { count: refused })}</p> : null}
    </SignDialog>
  );
};

/** How far one is, the remarks, and the signature; it stays shut until everything was gone through. */
export const TakeFoot = ({ side, list, draft, onRest, sign }: TakeFootProps) => {
  const t = useText();
  const [signing, setSigning] = useState(false);
  const { signAll, isStale, change, some } = useSignAll({ handovers: side.handovers, list, draft });
  const { verdicts, remarks } = draft.value;
  const progress = progressOf(list.entries, verdicts);
  const left = progress.total - progress.seen;
  const begin = useMemo(() => (): void => setSigning(left === 0), [left]);
  useShortcuts(useMemo(() => [{ chord: 'Ctrl+Enter', run: begin }], [begin]));
  return (
    <footer className="handover-foot">
      {isStale && !signing ? <Stale change={change} /> : null}
      {some === null ? null : (
        <p className="ho-notice ho-notice-amber">{t('handover:take.someSigned', { ...some })}</p>
      )}
      <Hands list={list} verdicts={verdicts} />
      <TextArea
        label={t('handover:take.my')}
        rows={1}
        maxLength={4000}
        value={remarks}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ ...draft.value, remarks: event.target.value })}
        onKeyDown={(event) => {
          if (!isSubmitCtrlEnter(event)) return;
          event.preventDefault();
          begin();
        }}
      />
      <div className="foot-actions">
        <ProgressLine {...progress} />
        <Button disabled={restOf(list.entries, verdicts).length === 0} onClick={onRest}>
          {t('handover:take.acceptRest')} <Kbd>A</Kbd>
        </Button>
        <Button
          ref={sign}
          look="primary"
          disabled={left > 0}
          title={left > 0 ? t('handover:take.signBlocked', { count: left }) : undefined}
          onClick={begin}
        >
          {t('handover:take.sign')} <Kbd>Ctrl+Enter</Kbd>
        </Button>
      </div>
      {signing ? (
        <Signing
          side={side}
          list={list}
          verdicts={verdicts}
          signAll={signAll}
          onClose={() => setSigning(false)}
        />
      ) : null}
    </footer>
  );
};
