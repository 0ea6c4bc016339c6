import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

/** The small window over every program, as the hotkey opens it. */

export const HOTKEY = 'Ctrl+Alt+J';

const isCapture = (page: Page): boolean => page.url().includes('view=capture');

/** Whether the small window is in sight. */
export const isCaptureSeen = async (app: RunningApp): Promise<boolean> =>
  (await app.windows()).some(({ url, visible }) => url.includes('view=capture') && visible);

/** Presses the hotkey and answers the small window’s page. */
export const openCapture = async (app: RunningApp): Promise<Page> => {
  expect(await app.pressShortcut(HOTKEY)).toBe(true);
  await expect.poll(() => app.pages().some(isCapture)).toBe(true);
  await expect.poll(() => isCaptureSeen(app)).toBe(true);
  const page = app.pages().find(isCapture);
  if (page === undefined) throw new Error('no small window');
  page.setDefaultTimeout(10_000);
  return page;
};

/** A picture of one colour as a person would have cut it out of the screen: the bytes of a PNG, in base64. */
export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAUAAAAC0CAIAAABqhmJGAAABlElEQVR42u3TQQkAAAwDsfqYsP3mX8Z0FAJRcHCZW6BUJAADAwYGDAwGBgwMGBgwMBgYMDBgYDAwYGDAwICBwcCAgQEDAwYGAwMGBgwMBgYMDBgYMDAYGDAwYGDAwGBgwMCAgcHAgIEBAwMGBgMDBgYMDAZWAQwMGBgwMBgYMDBgYMDAYGDAwICBwcCAgQEDAwYGAwMGBgwMGBgMDBgYMDAYGDAwYGDAwGBgwMCAgQEDg4EBAwMGBgMDBgYMDBgYDAwYGDAwGBgwMGBgwMBgYMDAgIEBA4OBAQMDBgYDAwYGDAwYGAwMGBgwMGBgMDBgYMDAYGDAwICBAQODgQEDAwYGDAwGBgwMGBgMDBgYMDBgYDAwYGDAwGBgwMCAgQEDg4EBAwMGBgwMBgYMDBgYDAwYGDAwYGAwMGBgwMCAgcHAgIEBA4OBAQMDBgYMDAYGDAwYGAysAhgYMDBgYDAwYGDAwICBwcCAgQEDg4EBAwMGBgwMBgYMDBgYMDAYGDAwYGAwMGBgwMCAgcHAgIEBAwMGhm4PzSbaq/o5cDkAAAAASUVORK5CYII=';
