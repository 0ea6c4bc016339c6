import { useRef, useState } from 'react';
import { sayingOf } from '../../../shared/import/saying.ts';
import type { ImportMapping } from '../../../shared/import/targets.ts';
import type { ImportRow } from '../../../shared/projection/rows.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { useCalendar } from '../../frame.tsx';
import { openList } from '../../lists/open-list.ts';
import type { ListProblem } from '../../lists/read-list.ts';
import { LARGEST_LIST_BYTES } from '../../lists/read-list-limits.ts';
import { type WriteProgress, type Written, writeLines } from '../../lists/write-list.ts';
import { useSend, useServices } from '../../services.ts';
import type { Checked, Chosen, Known } from './plan.ts';

/** Where somebody is with a list. */
export type Stage =
  | { readonly at: 'choose'; readonly problem: ListProblem | null; readonly reading: boolean }
  | { readonly at: 'map'; readonly chosen: Chosen }
  | { readonly at: 'writing'; readonly chosen: Chosen; readonly progress: WriteProgress }
  | { readonly at: 'done'; readonly chosen: Chosen; readonly importId: string; readonly result: Written };

const CHOOSE: Stage = { at: 'choose', problem: null, reading: false };
const DIGEST_BYTES = 8;
/** How often the bar moves. */
const PROGRESS_MS = 80;

const digestOf = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const bytes = [...new Uint8Array(hash).slice(0, DIGEST_BYTES)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What may be done with a list, and where it stands. */
export const useImport = () => {
  const { call, projection } = useServices();
  const send = useSend();
  const { now, zone } = useCalendar();
  const [stage, setStage] = useState<Stage>(CHOOSE);
  const cancelled = useRef(false);

  const choose = async (source: string, bytes: Uint8Array): Promise<void> => {
    if (bytes.length > LARGEST_LIST_BYTES) return setStage({ ...CHOOSE, problem: 'tooLarge' });
    setStage({ ...CHOOSE, reading: true });
    const read = await openList(bytes);
    if ('problem' in read) return setStage({ ...CHOOSE, problem: read.problem });
    const digest = await digestOf(sayingOf(read.table));
    setStage({ at: 'map', chosen: { source, table: read.table, digest } });
  };

  const begin = async (chosen: Chosen, known: Known, mapping: ImportMapping, lines: number) => {
    if (known.state !== 'new') return { importId: known.row.id };
    const { importId } = known;
    const day = localDateOf(now, zone).replaceAll('-', '');
    const { digest, source, table } = chosen;
    const list = { importId, digest, day, source, headings: [...table.headings], lines };
    const input = { ...list, mapping: { ...mapping, targets: [...mapping.targets] } };
    const started = await send({ name: 'startImport', input });
    return started.ok ? { importId } : null;
  };

  const write = async (
    chosen: Chosen,
    known: Known,
    mapping: ImportMapping,
    { ready, noted }: Pick<Checked, 'ready' | 'noted'>,
  ): Promise<void> => {
    cancelled.current = false;
    const begun = await begin(chosen, known, mapping, ready.length + noted.length);
    if (begun === null) return;
    const { importId } = begun;
    setStage({ at: 'writing', chosen, progress: { written: 0, total: ready.length + noted.length } });
    let shownAt = 0;
    const onProgress = (progress: WriteProgress): void => {
      if (performance.now() - shownAt < PROGRESS_MS) return;
      shownAt = performance.now();
      setStage({ at: 'writing', chosen, progress });
    };
    const isCancelled = (): boolean => cancelled.current;
    const lines = [...ready, ...noted];
    const result = await writeLines(importId, lines, { call, onProgress, isCancelled });
    const written = result.written + result.noted;
    const leftOut = chosen.table.lines.length - written;
    if (result.stopped === null) await send({ name: 'finishImport', input: { importId, written, leftOut } });
    await projection.pull();
    setStage({ at: 'done', chosen, importId, result });
  };

  const setWithdrawn = async ({ id }: Pick<ImportRow, 'id'>, withdrawn: boolean, done: string) =>
    send({ name: 'withdrawImport', input: { importId: id, withdrawn } }, { done });

  return {
    stage,
    choose,
    write,
    setWithdrawn,
    again: () => setStage(CHOOSE),
    back: (chosen: Chosen) => setStage({ at: 'map', chosen }),
    cancel: () => {
      cancelled.current = true;
    },
  };
};

export type Import = ReturnType<typeof useImport>;
