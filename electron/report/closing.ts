import { digestMark } from '../../shared/report/digest-mark.ts';
import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { type Block, columns, qrCode, section, signatures, space, stack, text } from './kit/index.ts';
import { contentWidth } from './kit/theme.ts';
import type { Labels } from './labels.ts';

const GAP = 20;
/** A code that leaves less than this for words stands under them. */
const LEAST_WORDS = 200;
/** A code that leaves less than this for three signatures has them above it. */
const LEAST_SIGNATURES = 320;

interface Proof {
  readonly digest: BookDigest;
  /** The week or the month the code is of. */
  readonly period: string;
}

/** `over` beside the code, above the words; where the code is too wide for that all stand under each other. */
const besideCode = ({ digest, period }: Proof, t: Labels, over: readonly Block[], least: number): Block => {
  const { hash, events, writers } = digest;
  const words = [
    text(t('weekly.digest', { hash, events, writers }), { style: 'note', verbatim: true }),
    text(t('weekly.qr'), { style: 'note' }),
  ];
  const code = qrCode(digestMark(digest, period), t('weekly.qrName'));
  const left = contentWidth - GAP - code.width;
  return left < least
    ? stack([...over, ...words, code])
    : columns(
        [
          { share: code.width, block: code },
          { share: left, block: stack([...over, ...words]) },
        ],
        GAP,
      );
};

/**
 * Room to sign, and the digest by which a printed page can be checked against the book, in words and as a QR code `[A9]`:
 * roomy, and closer together for where it would be alone on a page else.
 */
export const closing = (signers: readonly string[], proof: Proof | null, t: Labels): readonly Block[] => {
  const plain = signatures(signers);
  const close = signatures(signers, 'close');
  const title = t('signatures.title');
  if (proof === null) return [section(title, [plain]), section(title, [close], undefined, 'close')];
  return [
    section(title, [stack([plain, space(12), besideCode(proof, t, [], LEAST_WORDS)])]),
    section(title, [besideCode(proof, t, [close, space(4)], LEAST_SIGNATURES)], undefined, 'close'),
  ];
};
