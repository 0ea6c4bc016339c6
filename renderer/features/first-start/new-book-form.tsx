import { useState } from 'react';
import type { Request } from '../../../shared/ipc/contract.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { type NewBookForm, problemsOf } from './new-book.ts';

const EMPTY: NewBookForm = { shopName: '', managerName: '' };
const NO_PIN = { pin: '', again: '' };

interface NewBookFormProps {
  readonly defaultFolder: string;
  readonly busy: boolean;
  readonly onCreate: (request: Request<'book.createNew'>) => void;
}

/** Shop, manager, PIN, place: all that a new book needs. Drafts belong to a book, so there is none here. */
export const NewBook = ({ defaultFolder, busy, onCreate }: NewBookFormProps) => {
  const t = useText();
  const language = useLanguage();
  const [form, setForm] = useState(EMPTY);
  const [pins, setPins] = useState(NO_PIN);
  const [chooseFolder, setChooseFolder] = useState(false);
  const [tried, setTried] = useState(false);
  const problems = problemsOf(form, pins);
  const shown = (field: keyof typeof problems): string | null => {
    const problem = problems[field];
    return tried && problem !== undefined ? t(`start:${problem}`) : null;
  };

  const submit = (): null => {
    setTried(true);
    if (busy || Object.keys(problems).length > 0) return null;
    onCreate({
      shopName: form.shopName.trim(),
      managerName: form.managerName.trim(),
      pin: pins.pin,
      language,
      chooseFolder,
    });
    return null;
  };

  const pinInput = {
    type: 'password',
    inputMode: 'numeric',
    maxLength: 6,
    autoComplete: 'new-password',
  } as const;
  const digits = (text: string): string => text.replace(/\D/gu, '');
  return (
    <Form className="start-form" onSubmit={submit}>
      <TextField
        label={t('start:shopName')}
        value={form.shopName}
        maxLength={80}
        problem={shown('shopName')}
        onChange={(event) => setForm({ ...form, shopName: event.target.value })}
      />
      <TextField
        label={t('start:managerName')}
        hint={t('start:managerHint')}
        value={form.managerName}
        maxLength={40}
        problem={shown('managerName')}
        onChange={(event) => setForm({ ...form, managerName: event.target.value })}
      />
      <div className="start-pins">
        <TextField
          {...pinInput}
          label={t('start:pin')}
          value={pins.pin}
          problem={shown('pin')}
          onChange={(event) => setPins({ ...pins, pin: digits(event.target.value) })}
        />
        <TextField
          {...pinInput}
          label={t('start:pinAgain')}
          value={pins.again}
          problem={shown('again')}
          onChange={(event) => setPins({ ...pins, again: digits(event.target.value) })}
        />
      </div>
      <p className="field-hint">{t('start:pinHint')}</p>
      <div className="start-folder">
        <span className="field-label">{t('start:folder')}</span>
        <span className="start-path">{chooseFolder ? t('start:chooseFolderHint') : defaultFolder}</span>
        <label className="start-check">
          <input
            type="checkbox"
            checked={chooseFolder}
            onChange={(event) => setChooseFolder(event.target.checked)}
          />
          {t('start:chooseFolder')}
        </label>
      </div>
      <Button type="submit" look="primary" size="large" wide disabled={busy}>
        {busy ? t('start:creating') : t('start:create')}
      </Button>
    </Form>
  );
};
