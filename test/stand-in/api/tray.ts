import type { MenuItemConstructorOptions, NativeImage, Tray } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';
import { createEvent, StrictEmitter } from './emitter.ts';

/** Electron’s nativeImage, as far as making one of bytes and passing it on goes. */
export const createNativeImage = () => {
  const made = (): object =>
    strict('NativeImage', {
      addRepresentation: () => undefined,
      setTemplateImage: () => undefined,
      isEmpty: () => false,
    } satisfies Partial<NativeImage>);
  return strict('nativeImage', { createFromBuffer: made, createEmpty: made });
};

/** What the tray shows to a test; `null` before there is one. */
export interface TrayState {
  readonly tooltip: string;
  /** The labels of its menu; those that cannot be chosen now in brackets. */
  readonly items: readonly string[];
}

interface StandInMenu {
  readonly items: readonly MenuItemConstructorOptions[];
}

/** Electron’s Tray: kept as state, not shown. */
export const createTray = (host: Host) => {
  const current = { tooltip: '', menu: null as StandInMenu | null, emitter: null as StrictEmitter | null };
  const items = (): readonly MenuItemConstructorOptions[] =>
    current.menu?.items.filter(({ type }) => type !== 'separator') ?? [];

  class StandInTray extends StrictEmitter implements Pick<Tray, 'setToolTip' | 'setTitle' | 'destroy'> {
    constructor(_image: object) {
      super('Tray', ['click']);
      host.record('Tray');
      current.emitter = this;
    }
    setImage(image: object): void {
      host.record('Tray.setImage', typeof image);
    }
    setToolTip(tooltip: string): void {
      current.tooltip = tooltip;
    }
    setTitle(title: string): void {
      host.record('Tray.setTitle', title);
    }
    setContextMenu(menu: StandInMenu): void {
      current.menu = menu;
    }
    destroy(): void {
      current.emitter = null;
    }
  }

  return {
    api: StandInTray,
    state: (): TrayState | null =>
      current.emitter === null
        ? null
        : {
            tooltip: current.tooltip,
            items: items().map(({ label = '', enabled = true }) => (enabled ? label : `(${label})`)),
          },
    /** Chooses from its menu, or clicks it with `null`; false where there is nothing to choose. */
    choose: (label: string | null): boolean => {
      if (label === null) return current.emitter?.emit('click', createEvent({})) ?? false;
      const item = items().find((one) => one.label === label && one.enabled !== false);
      // Electron hands in the item, the window and the event; nothing of Baton’s looks at them.
      (item?.click as (() => void) | undefined)?.();
      return item !== undefined;
    },
  };
};
