import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { viewHandlers } from '../../../electron/app/view-handlers.ts';
import { randomText } from '../../../electron/book/ids.ts';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { createProfileKey } from '../../../electron/private/profile-key.ts';
import { createKeptValue } from '../../../electron/profile/kept-value.ts';
import { createViews } from '../../../electron/profile/views.ts';
import { requestSchemas } from '../../../shared/ipc/contract.ts';
import { EVERYTHING, MOST_VIEWS, type PendingView } from '../../../shared/pending/view.ts';
import { must } from '../journal/kit.ts';

const CONTEXT = { senderId: 1 };

const view = (name: string, text = ''): PendingView => ({
  id: 'v-1',
  name,
  filters: { ...EVERYTHING, text },
});

describe('named views', () => {
  let directory = '';
  const fs = createNodeFileSystem();
  const key = () => createProfileKey({ fs, directory, random: randomText });
  const open = () => createViews({ fs, directory, key: key() });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'baton-views-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('are there again in the next run, each person’s own, and lie under a seal', async () => {
    const views = open();
    expect(must(await views.load('s-1'))).toEqual([]);
    const [mine, theirs] = [[view('大单', '13812345678'), view('投诉')], [view('上门')]];
    const saved = await Promise.all([views.save('s-1', mine), views.save('s-2', theirs)]);
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect(must(await open().load('s-1'))).toEqual(mine);
    expect(must(await open().load('s-2'))).toEqual(theirs);
    const files = readdirSync(directory).map((file) => readFileSync(join(directory, file), 'utf8'));
    expect(files.join()).not.toContain('13812345678');
    expect(files.join()).not.toContain('大单');
  });

  it('what is no view is left out, the others stay; a file that is not ours is as none', async () => {
    const good = view('投诉');
    const kept = createKeptValue({ fs, directory, name: 'views', schema: z.object({ sealed: z.string() }) });
    const bad = { ...good, filters: { ...good.filters, due: 'someday' } };
    await kept.write({ sealed: await key().seal(JSON.stringify({ 's-1': [bad, good, 'x'] })) });
    expect(must(await open().load('s-1'))).toEqual([good]);
    for (const file of readdirSync(directory).filter((name) => name.startsWith('views')))
      writeFileSync(join(directory, file), 'damaged');
    expect(must(await open().load('s-1'))).toEqual([]);
    must(await open().save('s-1', [good]));
    expect(must(await open().load('s-1'))).toEqual([good]);
  });

  it('belong to whoever is signed in, and to nobody else', async () => {
    const views = open();
    let staffId: string | null = null;
    const handlers = viewHandlers(() => ({ views, session: { staffId: () => staffId } }));
    expect(await handlers['views.load']({}, CONTEXT)).toMatchObject({
      ok: false,
      error: { code: 'notSignedIn' },
    });
    staffId = 's-1';
    must(await handlers['views.save']({ views: [view('投诉')] }, CONTEXT));
    staffId = 's-2';
    expect(must(await handlers['views.load']({}, CONTEXT))).toEqual([]);
    expect(await viewHandlers(() => null)['views.load']({}, CONTEXT)).toMatchObject({
      error: { code: 'noBook' },
    });
  });

  it('are few, named, and of known filters: anything else is refused at the door', () => {
    const schema = requestSchemas['views.save'];
    expect(schema.safeParse({ views: [view('x')] }).success).toBe(true);
    expect(schema.safeParse({ views: [view(' ')] }).success).toBe(false);
    const unknown = { ...view('x'), filters: { ...EVERYTHING, more: 1 } };
    expect(schema.safeParse({ views: [unknown] }).success).toBe(false);
    const over = Array.from({ length: MOST_VIEWS + 1 }, (_n, at) => ({ ...view('x'), id: `v-${at}` }));
    expect(schema.safeParse({ views: over }).success).toBe(false);
    expect(schema.safeParse({ views: over.slice(1) }).success).toBe(true);
  });
});
