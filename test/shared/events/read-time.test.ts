import { expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { readEvent } from '../../../shared/events/read.ts';

const event: Envelope = {
  v: 1,
  writer: 'front1.k3v9q2x8',
  seq: 1,
  hlc: '0018c2f3a1b00-0003',
  at: '2026-11-23T06:05:00.000Z',
  zone: 'Asia/Shanghai',
  actor: 's-1',
  auth: 'pin',
  cmd: 'c-1',
  type: 'noteWritten',
  ver: 1,
  shift: '2026-11-23/early',
  body: { noteId: 'n-1', kind: 'idea', text: '一个想法' },
  prev: '0'.repeat(64),
  hash: '0'.repeat(64),
};

it('parks a line whose zone or shift no calendar here has, instead of stopping every screen', () => {
  expect(readEvent(event)?.type).toBe('noteWritten');
  expect(readEvent({ ...event, zone: 'Mars/Olympus' })).toBeNull();
  expect(readEvent({ ...event, shift: '2026-02-31/early' })).toBeNull();
});
