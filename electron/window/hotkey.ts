import { globalShortcut } from 'electron';
import type { Hotkey } from '../../shared/ipc/hotkey.ts';

/** What Baton has of the system's keys: one combination or none. */
export interface GlobalHotkey {
  /**
   * Takes this combination in place of the one before, or gives all back with `null`. False when the system refuses
   * because another program has it; the one before then stays in force.
   */
  readonly use: (hotkey: Hotkey | null) => boolean;
  /** What is in force. */
  readonly current: () => Hotkey | null;
}

/** The only one that takes keys from the whole desktop. */
export const createGlobalHotkey = (onPressed: () => void): GlobalHotkey => {
  let current: Hotkey | null = null;
  return {
    use: (hotkey) => {
      if (hotkey === current) return true;
      if (hotkey !== null && !globalShortcut.register(hotkey, onPressed)) return false;
      if (current !== null) globalShortcut.unregister(current);
      current = hotkey;
      return true;
    },
    current: () => current,
  };
};
