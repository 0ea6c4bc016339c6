import { z } from 'zod';

/** A key combination as Electron's accelerators and the screens write it: `Ctrl+Alt+J`. */
export type Hotkey = string;

/** The keys that are held, in the order in which a hotkey names them. */
export const hotkeyModifiers = ['Ctrl', 'Alt', 'Shift'] as const;

/**
 * Two of Ctrl, Alt and Shift with a letter or a digit: with one alone Baton would take Ctrl+C or Alt+F from every other
 * program. The Windows key belongs to Windows, and F12 to debuggers (RegisterHotKey), so neither can be chosen.
 */
export const hotkeySchema = z
  .string()
  .regex(/^(Ctrl\+Alt|Ctrl\+Shift|Alt\+Shift|Ctrl\+Alt\+Shift)\+[A-Z0-9]$/);

/**
 * What a new PC begins with. Input methods use Ctrl+Space, Shift+Space and Ctrl+Shift with a letter; QQ has Ctrl+Alt+A
 * and Z, WeChat Ctrl+Alt+W, music players Ctrl+Alt with D, P and the arrows, Linux desktops Ctrl+Alt with T, L and D.
 * J is for 接力本 and 记.
 */
export const DEFAULT_HOTKEY: Hotkey = 'Ctrl+Alt+J';
