import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canonicalExport } from '../../shared/projection/canonical.ts';
import type { EntityKey } from '../../shared/projection/route.ts';
import { projectJournals } from './demo-profile.ts';
import { expect } from './fixtures.ts';
import { countEvents, readProjection } from './page/projection.ts';

interface Stored {
  readonly heads?: Readonly<Record<string, number>>;
  readonly rows?: readonly (readonly [EntityKey, unknown])[];
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

export const total = (heads: Readonly<Record<string, number>>): number =>
  Object.values(heads).reduce((sum, seq) => sum + seq, 0);

/** The rows in the browser's database equal those made from the journals, and so do the heads. */
export const expectWhole = async (page: Page, folder: string): Promise<void> => {
  const { heads, text } = await projectJournals(folder);
  // The window is told of the newest events a moment after it is shown.
  await expect.poll(() => page.evaluate(countEvents), { timeout: 30_000 }).toBe(total(heads));
  const stored: Stored = JSON.parse((await page.evaluate(readProjection)) ?? '{}');
  expect(stored.heads).toEqual(heads);
  expect(sha(canonicalExport(stored.rows ?? []))).toBe(sha(text));
};

/** The folders in which Chromium keeps IndexedDB, wherever the platform puts them. */
export const databaseFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const path = join(folder, entry.name);
    return entry.name === 'IndexedDB' ? [path] : databaseFolders(path);
  });
