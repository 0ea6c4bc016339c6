import type { Intent } from '../../../renderer/undo/compensation.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import { createProjection } from '../../../shared/projection/projection.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { decide } from '../../../shared/rules/decide.ts';
import { formatHlc } from '../../../shared/time/hlc.ts';
import { NO_DIGEST } from '../../shared/support/writer.ts';

const ZONE = 'Asia/Shanghai';
const HASH = '0'.repeat(64);

/** A book that decides and keeps events as main does, without a disk. */
export const createBook = () => {
  const rows = createProjection();
  let seq = 0;
  const staff = {
    id: 's-1',
    name: '张三',
    role: 'manager',
    active: true,
    leftAt: null,
    mentor: null,
    addedAt: '',
    failures: 0,
    lastFailedAt: null,
  } as const;
  const run = (intent: Intent): Result<Acknowledgement> => {
    const physical = 1_795_000_000_000 + seq * 1000;
    const at = new Date(physical).toISOString();
    const context = {
      rows,
      now: at,
      zone: ZONE,
      actor: { staff, attendance: null },
      digest: () => NO_DIGEST,
      newId: (prefix: string) => `${prefix}-${seq}`,
    };
    const decided = decide(intent, context);
    if (!decided.ok) return decided;
    seq += 1;
    const { type, body } = decided.value;
    const frame = {
      v: 1 as const,
      writer: 'front.aaaaaaaa',
      auth: 'pin' as const,
      ver: 1,
      prev: HASH,
      hash: HASH,
    };
    const hlc = formatHlc({ physical, counter: 0 });
    rows.apply({ ...frame, seq, hlc, at, zone: ZONE, actor: 's-1', cmd: `c${seq}`, type, body });
    const id = String(Reflect.get(body, 'followUpId') ?? Reflect.get(body, 'noteId'));
    return ok({ commandId: `c${seq}`, type, id, writer: frame.writer, seq, at, again: false });
  };
  return { rows, run };
};

export const mustRun = (book: ReturnType<typeof createBook>, intent: Intent): Acknowledgement => {
  const result = book.run(intent);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
