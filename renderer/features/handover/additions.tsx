import { useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitCtrlEnter } from '../../keyboard.ts';
import { useDraft, useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Kbd } from '../../ui/small.tsx';
import { draftKey } from './draft-key.ts';

const NO_TEXT = { text: '' };

interface AdditionsProps {
  readonly handover: HandoverRow;
  readonly calendar: Calendar;
}

const AddForm = ({ handoverId, onDone }: { readonly handoverId: string; readonly onDone: () => void }) => {
  const t = useText();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const draft = useDraft(draftKey('adding', handoverId), NO_TEXT);
  const text = draft.value.text.trim();
  const submit = async (): Promise<void> => {
    if (text === '' || busy) return;
    setBusy(true);
    const input = { handoverId, text };
    const options = { done: t('handover:record.amended'), keptAs: draftKey('added', handoverId) };
    const result = await send({ name: 'amendHandover', input }, options);
    setBusy(false);
    if (!result.ok) return;
    draft.clear();
    onDone();
  };
  return (
    <div className="add-form appear">
      <TextArea
        label={t('handover:record.amendLabel')}
        hint={t('handover:record.additionsHint')}
        autoFocus
        maxLength={4000}
        value={draft.value.text}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event)) onDone();
          if (!isSubmitCtrlEnter(event)) return;
          event.preventDefault();
          // The window's own Ctrl+Enter signs; this one belongs to the field.
          event.stopPropagation();
          void submit();
        }}
      />
      <div className="fill-actions">
        <Button size="small" look="primary" disabled={text === '' || busy} onClick={() => void submit()}>
          {t('handover:record.additions')} <Kbd>Ctrl+Enter</Kbd>
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
};

/** Lines added after the signature (补录), each with its author and time, and the way to add one. */
export const Additions = ({ handover, calendar }: AdditionsProps) => {
  const t = useText();
  const { names } = useFrame();
  const [adding, setAdding] = useState(false);
  return (
    <section className="record-block">
      <div className="record-block-head">
        <h3>{t('handover:record.additions')}</h3>
        {adding ? null : (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('handover:record.amend')}
          </Button>
        )}
      </div>
      <ul>
        {handover.additions.map(({ at, by, text }) => (
          <li key={`${at} ${by} ${text}`} className="addition">
            <span className="faint">
              {names(by)} · {momentText(at, calendar, t)}
            </span>
            <p className="remarks-text">{maskPhonesIn(text)}</p>
          </li>
        ))}
      </ul>
      {adding ? <AddForm handoverId={handover.id} onDone={() => setAdding(false)} /> : null}
    </section>
  );
};
