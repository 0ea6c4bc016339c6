import type { Envelope } from '../../shared/events/envelope.ts';
import { isHlc } from '../../shared/time/hlc.ts';

const WRITER = /^[a-z0-9]{1,24}\.[a-z0-9]{8}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const SHIFT = /^\d{4}-\d{2}-\d{2}\/[a-z0-9][a-z0-9-]{0,63}$/;
const HASH = /^[0-9a-f]{64}$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, least: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= 64;
const isForm = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

const hasUsualPlace = (value: Record<string, unknown>): boolean =>
  value['v'] === 1 &&
  isForm(value['writer'], WRITER) &&
  isCount(value['seq']) &&
  isForm(value['prev'], HASH) &&
  isForm(value['hash'], HASH);

const hasUsualTime = (value: Record<string, unknown>): boolean =>
  typeof value['hlc'] === 'string' &&
  isHlc(value['hlc']) &&
  isInstant(value['at']) &&
  isText(value['zone'], 1) &&
  (value['rec'] === undefined || isInstant(value['rec'])) &&
  (value['shift'] === undefined || isForm(value['shift'], SHIFT));

const hasUsualDeed = (value: Record<string, unknown>): boolean =>
  isText(value['actor'], 0) &&
  (value['auth'] === 'pin' || value['auth'] === 'asserted' || value['auth'] === 'system') &&
  isText(value['cmd'], 1) &&
  isText(value['type'], 1) &&
  isCount(value['ver']) &&
  isRecord(value['body']);

/**
 * A quick yes to what `envelopeSchema` accepts, which takes six times as long; a no means: ask the schema. Replaying a book asks this
 * for every event, and a test shows that it never says yes where the schema says no.
 */
export const isUsualEnvelope = (value: unknown): value is Envelope =>
  isRecord(value) && hasUsualPlace(value) && hasUsualTime(value) && hasUsualDeed(value);
