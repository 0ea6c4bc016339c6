import { useRef, useState } from 'react';
import { LONGEST_SCRIPT } from '../../../shared/events/manual-bodies.ts';
import { scriptBlanks } from '../../../shared/manual/fill.ts';
import type { ManualScriptRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { isSubmitCtrlEnter } from '../../keyboard.ts';
import { useDraft, useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Kbd } from '../../ui/small.tsx';
import { insertAt } from './page-draft.ts';

interface ScriptFormProps {
  /** The chapter it stands in. */
  readonly chapter: string;
  /** The script that is changed; `null` for a new one. */
  readonly row: ManualScriptRow | null;
  readonly onClose: () => void;
}

interface Typed {
  readonly form: { readonly title: string; readonly text: string } | null;
  /** The version it was typed on. */
  readonly basedOn: string;
}

const NOTHING: Typed = { form: null, basedOn: '' };

/** A name and the words, the blanks a tap away: no Markdown is needed. */
export const ScriptForm = ({ chapter, row, onClose }: ScriptFormProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft<Typed>(`manual-script-${row?.id ?? `in-${chapter}`}`.slice(0, 80), NOTHING);
  const head = row?.head ?? '';
  const form = draft.value.form ?? { title: row?.value?.title ?? '', text: row?.value?.text ?? '' };
  const basedOn = draft.value.form === null ? head : draft.value.basedOn;
  const set = (next: typeof form): void => draft.set({ form: next, basedOn });
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const isWhole = form.title.trim() !== '' && form.text.trim() !== '';

  const write = async (value: ManualScriptRow['value'], done: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const input = {
      ...(row === null ? {} : { scriptId: row.id }),
      ...(basedOn === '' ? {} : { basedOn }),
      value,
    };
    const result = await send({ name: 'writeScript', input }, { done });
    setBusy(false);
    if (result.ok) {
      draft.clear();
      onClose();
    } else if (result.error.code === 'changedMeanwhile') draft.set({ form, basedOn: head });
  };
  const save = () => {
    if (!isWhole) return null;
    const value = { chapter, title: form.title.trim(), text: form.text.trim() };
    return write(value, t(row === null ? 'manual:shop.scriptAdded' : 'manual:shop.scriptSaved'));
  };
  const insert = (blank: string): void => {
    const field = area.current;
    const at = {
      start: field?.selectionStart ?? form.text.length,
      end: field?.selectionEnd ?? form.text.length,
    };
    const next = insertAt(form.text, at, `{${blank}}`);
    set({ ...form, text: next.text });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(next.cursor, next.cursor);
    });
  };
  return (
    <Dialog title={t(row === null ? 'manual:shop.addScript' : 'manual:shop.changeScript')} onClose={onClose}>
      <Form
        className="script-form"
        onSubmit={save}
        onKeyDown={(event) => {
          if (!isSubmitCtrlEnter(event)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <TextField
          label={t('manual:shop.scriptTitle')}
          placeholder={t('manual:shop.scriptTitleHint')}
          maxLength={80}
          value={form.title}
          onChange={(event) => set({ ...form, title: event.target.value })}
        />
        <label className="field">
          <span className="field-label">{t('manual:shop.scriptText')}</span>
          <textarea
            ref={area}
            className="input"
            rows={5}
            maxLength={LONGEST_SCRIPT}
            spellCheck={false}
            value={form.text}
            onChange={(event) => set({ ...form, text: event.target.value })}
          />
        </label>
        <div className="script-blanks">
          <span className="faint">{t('manual:shop.insert')}</span>
          {scriptBlanks.map((blank) => (
            <Button key={blank} size="small" onClick={() => insert(blank)}>
              {t(`manual:shop.blank.${blank}`)}
            </Button>
          ))}
        </div>
        <div className="dialog-actions">
          {row === null ? null : (
            <Button
              look="quiet"
              disabled={busy}
              onClick={() => void write(null, t('manual:shop.scriptWithdrawn'))}
            >
              {t('manual:shop.withdraw')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!isWhole || busy}>
            {t('common:action.save')} <Kbd>Ctrl+Enter</Kbd>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
