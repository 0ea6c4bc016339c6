import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createSounds } from '../renderer/search/sounds.ts';
import phrases from '../resources/demo/zh-CN/phrases.json' with { type: 'json' };
import { readEvent } from '../shared/events/read.ts';
import { createFinder } from '../shared/search/finder.ts';
import { foldText } from '../shared/search/fold-text.ts';
import { formatHlc } from '../shared/time/hlc.ts';
import type { BenchRow } from './row.ts';

const ENTRIES = 300_000;
const LENGTH = 80;
/** Of one, two, three and five characters, an order number’s part, initials, several words, and nothing at all. */
const queries = ['沙', '退款', '缺角了', '2026112', '沙发 缺角', 'sfqj', '没有这样的话'] as const;

const flat = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [];
};

/** Texts as a shop writes them, out of the demo’s phrases, each of about eighty characters. */
const makeTexts = (): readonly string[] => {
  const random = xoroshiro128plus(7);
  const words = flat(phrases).filter((text) => text.length > 2 && text.length < 40);
  const pick = (): string => words[uniformInt(random, 0, words.length - 1)] ?? '';
  return Array.from({ length: ENTRIES }, (_none, place) => {
    let text = `${20261101000000 + place}`;
    while (text.length < LENGTH) text += ` ${pick()}`;
    return text.slice(0, LENGTH);
  });
};

const p95 = (run: () => void): number => {
  const took = Array.from({ length: 40 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return took.sort((a, b) => a - b)[37] ?? Number.NaN;
};

const eventOf = (text: string, seq: number) =>
  readEvent({
    ...{
      v: 1,
      writer: 'pc0.aaaaaaaa',
      seq,
      hlc: formatHlc({ physical: seq, counter: 0 }),
      actor: 's-1',
      auth: 'pin',
    },
    ...{ at: '2026-11-23T06:05:00.000Z', zone: 'Asia/Shanghai', cmd: 'c', ver: 1, prev: '', hash: '' },
    ...{
      type: 'followUpOpened',
      body: { followUpId: `f-${seq}`, kind: 'intent', severity: 'normal', summary: text },
    },
  });

const sqlite = (texts: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const file = join(folder, 'texts');
  writeFileSync(file, texts.join('\n'));
  const script = join(import.meta.dirname, '..', '..', 'bench', 'sqlite_search.py');
  const { stdout, stderr, status } = spawnSync('python3', [script, file, JSON.stringify(queries)], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) {
    console.log(`SQLite is not compared: ${stderr.trim().split('\n').at(-1) ?? 'no python3'}`);
    return null;
  }
  return JSON.parse(stdout) as {
    readonly built: number;
    readonly like: Readonly<Record<string, number>>;
    readonly fts: Readonly<Record<string, number | null>>;
  };
};

/** Finding in 300,000 entries of 80 characters, beside SQLite on the same texts and one `indexOf` over all of them. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const texts = makeTexts();
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const finder = createFinder(createSounds());
  texts.forEach((text, place) => {
    const event = eventOf(text, place + 1);
    if (event !== null) finder.add(event);
  });
  const loaded = (performance.now() - start) / 1000;
  finder.find({ words: ['温'] }, 60);
  globalThis.gc?.();
  const grown = (process.memoryUsage().heapUsed - before.heapUsed) / 2 ** 20;
  const whole = foldText(texts.join('\n'));
  const limit = p95(() => void whole.indexOf('没有这样的话'));
  const peer = sqlite(texts);
  const rows: BenchRow[] = [
    { name: `${finder.size()} entries taken in, schema and pinyin included`, value: loaded, unit: 's' },
    { name: 'memory for them', value: grown, unit: 'MB' },
    { name: 'one indexOf over the whole text', value: limit, unit: 'ms p95' },
  ];
  for (const query of queries) {
    const value = p95(() => void finder.find({ words: query.split(' ') }, 60));
    const [fts, like] = [peer?.fts[query], peer?.like[query]];
    rows.push({
      name: `find ${query}`,
      value,
      unit: 'ms p95',
      peer: 'one indexOf over all',
      ratio: value / limit,
    });
    if (like !== undefined)
      rows.push({ name: '  SQLite LIKE', value: like, unit: 'ms p95', peer: 'ours', ratio: like / value });
    if (fts != null)
      rows.push({
        name: '  SQLite FTS5 trigram',
        value: fts,
        unit: 'ms p95',
        peer: 'ours',
        ratio: fts / value,
      });
  }
  if (peer !== null) rows.push({ name: 'SQLite FTS5 index built', value: peer.built, unit: 's' });
  return rows;
};
