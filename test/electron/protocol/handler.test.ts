import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBuiltFiles } from '../../../electron/files/built-files.ts';
import { documentPolicy } from '../../../electron/protocol/content-security-policy.ts';
import { createAppHandler } from '../../../electron/protocol/handler.ts';
import { traversals } from './traversals.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-protocol-'));
const hash = 'ab'.repeat(32);
const faults: string[] = [];
let handle: (request: Request) => Promise<Response>;

beforeAll(async () => {
  const build = join(folder, 'renderer');
  mkdirSync(join(build, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(build, 'index.html'),
    '<meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>',
  );
  for (const name of ['a.js', 'b.mjs', 'c.css', 'd.ttf', 'e.wasm', 'f.json', 'g.unknown'])
    writeFileSync(join(build, 'assets', name), name);
  symlinkSync(join(folder, 'secret.txt'), join(build, 'assets', 'link.txt'));
  symlinkSync(folder, join(build, 'up'));
  let count = 0;
  const nonce = (): string => {
    count += 1;
    return `nonce${count}`;
  };
  handle = createAppHandler({
    files: await listBuiltFiles(build),
    attachment: async (sha256) => {
      if (sha256 === 'f'.repeat(64)) throw new Error('disk');
      return sha256 === hash ? { bytes: new Uint8Array([1, 2, 3]), type: 'image/svg+xml' } : undefined;
    },
    nonce,
    fault: (where) => faults.push(where),
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A request whose url is exactly this text: `new Request` would tidy it up first. */
const exactly = (url: string, method = 'GET'): Request =>
  Object.create(new Request('app://baton/', { method }), { url: { value: url }, method: { value: method } });

const get = (path: string) => handle(exactly(`app://baton${path}`));

describe('[E7] only built files', () => {
  test('there are at least 200 forms, all different', () => {
    expect(new Set(traversals).size).toBe(traversals.length);
    expect(traversals.length).toBeGreaterThanOrEqual(200);
  });

  test('every one of them is a 404 without a body', async () => {
    for (const url of traversals) {
      for (const form of [url, URL.canParse(url) ? new URL(url).href : url]) {
        const response = await handle(exactly(form));
        expect([form, response.status, await response.text()]).toEqual([form, 404, '']);
      }
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is refused', async (method) => {
    expect((await handle(exactly('app://baton/index.html', method))).status).toBe(405);
  });

  test.each([
    ['a.js', 'text/javascript; charset=utf-8'],
    ['b.mjs', 'text/javascript; charset=utf-8'],
    ['c.css', 'text/css; charset=utf-8'],
    ['d.ttf', 'font/ttf'],
    ['e.wasm', 'application/wasm'],
    ['f.json', 'application/json; charset=utf-8'],
    ['g.unknown', 'application/octet-stream'],
  ])('%s is served as %s, not to be guessed at', async (name, type) => {
    const response = await get(`/assets/${name}?v=1#x`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(name);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    // A worker has the policy of its script: sandboxed, it could neither import nor open IndexedDB.
    expect(policy.includes('sandbox')).toBe(!type.startsWith('text/javascript'));
    expect(policy.includes("script-src 'self'")).toBe(type.startsWith('text/javascript'));
  });
});

describe('[E1] the document', () => {
  test('carries a fresh nonce in its policy and in its text, each time', async () => {
    for (const nonce of ['nonce1', 'nonce2']) {
      const response = await get('/index.html');
      expect(response.headers.get('content-security-policy')).toBe(documentPolicy(nonce));
      expect(await response.text()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`);
    }
  });

  test('has a policy that starts from nothing and allows nothing unsafe', () => {
    const policy = documentPolicy('x');
    expect(policy.startsWith("default-src 'none'; script-src 'self'; ")).toBe(true);
    expect(policy).not.toMatch(/unsafe-|\*|https?:|strict-dynamic/);
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
  });
});

describe('attachments', () => {
  test('are found by hash; what could carry script is served as bytes only', async () => {
    const response = await get(`/attachments/${hash}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  test.each([
    `/attachments/${hash.toUpperCase()}`,
    `/attachments/${hash}0`,
    `/attachments/${hash.slice(1)}`,
    `/attachments/${hash}/`,
    `/attachments/${hash}%00`,
    `/attachments/../attachments/${hash}`,
    `/Attachments/${hash}`,
    `/attachments/${'0'.repeat(64)}`,
  ])('%s is a 404', async (path) => expect((await get(path)).status).toBe(404));

  test('a failing disk is a 500 that tells the page nothing', async () => {
    const response = await get(`/attachments/${'f'.repeat(64)}`);
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(faults).toHaveLength(1);
  });
});
