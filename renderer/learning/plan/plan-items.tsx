import { useState } from 'react';
import { placeIn } from '../../../shared/events/envelope.ts';
import type { PlanItemProgress } from '../../../shared/learning/plan.ts';
import { isSigned } from '../../../shared/learning/plan.ts';
import { CONTENTS, writeAddress } from '../../../shared/manual/address.ts';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { dayText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { MANUAL } from '../../navigation.ts';
import { useDraft, useSend, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Tag } from '../../ui/small.tsx';
import { itemText, type TitleOf } from './item-text.ts';

/** Who looks at the list, and whose it is. */
export interface PlanReader {
  readonly trainee: StaffRow;
  /** `null` where nobody signs here: one’s own list. */
  readonly signer: StaffRow | null;
  readonly titleOf: TitleOf;
}

interface ItemProps extends PlanReader {
  readonly progress: PlanItemProgress;
}

const useSignOff = ({ trainee, progress, titleOf }: ItemProps) => {
  const t = useText();
  const send = useSend();
  return async (remark: string): Promise<boolean> => {
    const input = { staffId: trainee.id, itemId: progress.item.itemId };
    const said = remark.trim();
    const done = t('learning:plan.signedOff', {
      name: trainee.name,
      what: itemText(progress.item, titleOf, t),
    });
    const result = await send(
      { name: 'signOffItem', input: said === '' ? input : { ...input, remark: said } },
      { done },
    );
    return result.ok;
  };
};

const NO_WORD = { text: '' };

/** One key signs; a word beside it goes along. */
const SignHere = (props: ItemProps) => {
  const t = useText();
  const { trainee, progress, titleOf } = props;
  const sign = useSignOff(props);
  const draft = useDraft(`sign-off-${trainee.id}-${progress.item.itemId}`, NO_WORD);
  const [isOpen, setIsOpen] = useState(draft.value.text !== '');
  const [busy, setBusy] = useState(false);
  const what = itemText(progress.item, titleOf, t);
  const write = async (remark: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    if (await sign(remark)) draft.clear();
    setBusy(false);
  };
  if (isOpen)
    return (
      <Form className="plan-remark" onSubmit={() => write(draft.value.text)}>
        <TextField
          label={t('learning:plan.remark')}
          labelHidden
          placeholder={t('learning:plan.remark')}
          autoFocus
          maxLength={200}
          value={draft.value.text}
          onChange={(event) => draft.set({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setIsOpen(false);
          }}
        />
        <Button type="submit" size="small" look="primary" disabled={busy}>
          {t('learning:plan.sign')}
        </Button>
      </Form>
    );
  return (
    <span className="plan-sign">
      <Button size="small" look="quiet" onClick={() => setIsOpen(true)}>
        {t('learning:plan.withRemark')}
      </Button>
      <Button
        size="small"
        data-plan-stop
        disabled={busy}
        aria-label={t('learning:plan.signOf', { what })}
        onClick={() => void write('')}
      >
        {t('learning:plan.sign')}
      </Button>
    </span>
  );
};

/** Whose word it is and since when, with a way to take it back for whoever gave it, or a lead. */
const SignedHere = ({ progress, trainee, signer, titleOf }: ItemProps) => {
  const t = useText();
  const send = useSend();
  const { names, calendar } = useFrame();
  const { signOff, at, item } = progress;
  const date = at === null ? '' : dayText(localDateOf(at, calendar.zone), calendar, t);
  if (signOff === null) return <span className="faint">{date}</span>;
  const place = placeIn(signOff.order);
  const mayTakeBack = signer !== null && (signOff.by === signer.id || hasRole(signer.role, 'lead'));
  return (
    <span className="plan-sign">
      <span className="faint">
        {t('learning:plan.signedBy', { name: names(signOff.by), date })}
        {signOff.remark === null ? '' : t('learning:plan.said', { remark: signOff.remark })}
      </span>
      {mayTakeBack && place !== null ? (
        <Button
          size="small"
          look="quiet"
          data-plan-stop
          aria-label={t('learning:plan.takeBackOf', { what: itemText(item, titleOf, t) })}
          onClick={() =>
            void send(
              { name: 'withdrawProbationEntry', input: { staffId: trainee.id, ...place } },
              { done: t('learning:plan.takenBack') },
            )
          }
        >
          {t('learning:plan.takeBack')}
        </Button>
      ) : null}
    </span>
  );
};

const Item = (props: ItemProps) => {
  const t = useText();
  const { navigation } = useServices();
  const { progress, signer, titleOf } = props;
  const { item, done, late, have, need } = progress;
  const text = itemText(item, titleOf, t);
  const { chapter } = item;
  return (
    <li className={`plan-item ${done ? 'plan-done' : ''}`}>
      <span
        className="plan-mark"
        role="img"
        aria-label={t(done ? 'learning:plan.done' : 'learning:plan.open')}
      >
        {done ? '✓' : ''}
      </span>
      <span className="plan-what">
        {chapter === undefined || signer !== null ? (
          text
        ) : (
          <button
            type="button"
            className="plan-link"
            data-plan-stop
            onClick={() => navigation.go(MANUAL, writeAddress({ ...CONTENTS, slug: chapter }))}
          >
            {text}
          </button>
        )}{' '}
        {!done && need > 1 ? (
          <span className="plan-count">{t('learning:plan.have', { have: Math.min(have, need), need })}</span>
        ) : null}{' '}
        {late ? <Tag tone="amber">{t('learning:plan.late')}</Tag> : null}
      </span>
      {done ? <SignedHere {...props} /> : null}
      {!done && signer !== null && isSigned(item.kind) ? <SignHere {...props} /> : null}
      {!done && signer === null && isSigned(item.kind) ? (
        <span className="faint">
          {t(`learning:plan.waits.${item.kind === 'handover' ? 'handover' : 'practice'}`)}
        </span>
      ) : null}
    </li>
  );
};

interface ItemsProps extends PlanReader {
  readonly items: readonly PlanItemProgress[];
}

export const PlanItems = ({ items, ...reader }: ItemsProps) => (
  <ul className="plan-items">
    {items.map((progress) => (
      <Item key={progress.item.itemId} progress={progress} {...reader} />
    ))}
  </ul>
);
