import { type KeyboardEvent, useRef, useState } from 'react';
import type { Hotkey } from '../../../shared/ipc/hotkey.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { heldText, hotkeyOf, isModifier } from './hotkey-keys.ts';

interface HotkeyDialogProps {
  /** Answers why not, or `null` when it is in force. */
  readonly choose: (hotkey: Hotkey | null) => Promise<string | null>;
  readonly current: Hotkey | null;
  readonly onClose: () => void;
}

/** Keys that leave the field or the dialog, as everywhere: they are no hotkey and must not be caught. */
const leaves = (event: KeyboardEvent): boolean => ['Tab', 'Escape', 'Enter'].includes(event.key);

/** Hears a hotkey by its keys: press them, done. Esc goes without a change. */
export const HotkeyDialog = ({ choose, current, onClose }: HotkeyDialogProps) => {
  const t = useText();
  const [shown, setShown] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const asking = useRef(false);
  const take = async (hotkey: Hotkey | null): Promise<void> => {
    if (asking.current) return;
    asking.current = true;
    const why = await choose(hotkey);
    asking.current = false;
    if (why === null) onClose();
    else setProblem(why);
  };
  const onDown = (event: KeyboardEvent): void => {
    if (leaves(event)) return;
    event.preventDefault();
    if (event.repeat) return;
    const hotkey = event.metaKey ? null : hotkeyOf(event);
    setShown(hotkey ?? heldText(event));
    if (hotkey !== null) void take(hotkey);
    else setProblem(isModifier(event) ? null : t('settings:hotkey.rule'));
  };
  const onUp = (event: KeyboardEvent): void => {
    if (!asking.current) setShown(heldText(event));
  };
  return (
    <Dialog title={t('settings:hotkey.title')} onClose={onClose}>
      <TextField
        label={t('settings:hotkey.field')}
        hint={t('settings:hotkey.rule')}
        problem={problem}
        placeholder={current ?? t('settings:hotkey.none')}
        autoFocus
        readOnly
        value={shown}
        onKeyDown={onDown}
        onKeyUp={onUp}
      />
      <div className="dialog-actions">
        {current === null ? null : (
          <Button look="quiet" onClick={() => void take(null)}>
            {t('settings:hotkey.off')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
      </div>
    </Dialog>
  );
};
