import './check-print.css';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { LARGEST_ATTACHMENT_BYTES } from '../../../shared/ipc/contract.ts';
import { LONGEST_PRINTED } from '../../../shared/ipc/report-channels.ts';
import type { PrintCheck } from '../../../shared/report/print-check.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { picturesIn } from '../../pictures.ts';
import { readCode } from '../../print-check/read-code.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { PrintAnswer } from './print-answer.tsx';

/** Asks main about what was typed, or about the code in a picture; only the newest answer counts. */
const useCheck = () => {
  const t = useText();
  const { call } = useServices();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<PrintCheck | null>(null);
  const newest = useRef(0);

  const begin = (): (() => boolean) => {
    newest.current += 1;
    const own = newest.current;
    setAnswer(null);
    setProblem(null);
    return () => own === newest.current;
  };
  const ask = async (printed: string): Promise<void> => {
    const isNewest = begin();
    setBusy(true);
    const result = await call('report.checkPrint', { text: printed });
    if (!isNewest()) return;
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else setProblem(refusalText(result.error, t));
  };
  const look = async (file: File): Promise<void> => {
    const isNewest = begin();
    if (file.size > LARGEST_ATTACHMENT_BYTES) {
      setProblem(t('weekly:check.tooLarge'));
      return;
    }
    setBusy(true);
    const code = await readCode(file);
    if (!isNewest()) return;
    setBusy(false);
    if (code === null) {
      setProblem(t('weekly:check.noCode'));
      return;
    }
    setText(code.slice(0, LONGEST_PRINTED));
    await ask(code.slice(0, LONGEST_PRINTED));
  };
  const type = (next: string): void => {
    begin();
    setBusy(false);
    setText(next);
  };
  return { text, type, busy, problem, answer, ask, look };
};

/** What somebody read off a page, or a picture of its code, and what the book says to it. */
const CheckDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const { text, type, busy, problem, answer, ask, look } = useCheck();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): boolean => {
    const [file] = files;
    if (file !== undefined) void look(file);
    return file !== undefined;
  };
  // Asked once more meanwhile, the newer question counts.
  const submit = (): null => {
    if (text.trim() !== '') void ask(text);
    return null;
  };
  const paste = (event: ClipboardEvent): void => {
    if (take(picturesIn(event.clipboardData))) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  return (
    <Dialog title={t('weekly:check.title')} onClose={onClose}>
      <Form
        className="print-check"
        onSubmit={submit}
        onPaste={paste}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <p>{t('weekly:check.lead')}</p>
        <TextField
          label={t('weekly:check.text')}
          hint={t('weekly:check.hint')}
          problem={problem}
          maxLength={LONGEST_PRINTED}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <div role="status">
          {busy ? <p className="faint">{t('weekly:check.busy')}</p> : null}
          {answer === null ? null : <PrintAnswer answer={answer} />}
        </div>
        <div className="dialog-actions">
          <Button className="print-picture" onClick={() => input.current?.click()}>
            {t('weekly:check.picture')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/*,application/pdf"
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button onClick={onClose}>{t('common:action.close')}</Button>
          <Button look="primary" type="submit" disabled={busy || text.trim() === ''}>
            {t('weekly:check.check')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

/** The way to ask whether a printed page is what this book says. */
export const CheckPrint = () => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('weekly:check.open')}</Button>
      {open ? <CheckDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
};
