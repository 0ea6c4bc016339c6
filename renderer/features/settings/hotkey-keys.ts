import { type Hotkey, hotkeyModifiers, hotkeySchema } from '../../../shared/ipc/hotkey.ts';

/** What a key event tells of the keys that are down. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The modifiers that are held, as a hotkey begins: `Ctrl+Alt+`; empty when there is none. */
export const heldText = ({ ctrlKey, altKey, shiftKey }: PressedKeys): string => {
  const held = { Ctrl: ctrlKey, Alt: altKey, Shift: shiftKey };
  return hotkeyModifiers.flatMap((name) => (held[name] ? [`${name}+`] : [])).join('');
};

export const isModifier = ({ key }: PressedKeys): boolean =>
  ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'].includes(key);

/**
 * The letter or digit of the key. Its place on the keyboard answers where the character cannot: Shift turns 1 into !, an
 * input method calls every key `Process`, a Mac types å with Option.
 */
const keyName = ({ key, code }: PressedKeys): string =>
  /^[a-z0-9]$/i.test(key) ? key.toUpperCase() : (/^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? '');

/** The hotkey somebody pressed; `null` when these keys make none. */
export const hotkeyOf = (pressed: PressedKeys): Hotkey | null => {
  const made = hotkeySchema.safeParse(`${heldText(pressed)}${keyName(pressed)}`);
  return made.success ? made.data : null;
};
