import { digestMark } from '../../shared/report/digest-mark.ts';
import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { type Block, columns, qrCode, stack, text } from './kit/index.ts';
import { contentWidth } from './kit/theme.ts';
import type { Labels } from './labels.ts';

const GAP = 20;
/** A code that leaves less than this for words stands under them. */
const LEAST_WORDS = 200;

/** The digest by which a printed page can be checked against the book, in words and as a QR code `[A9]`. */
export const digestProof = (digest: BookDigest, period: string, t: Labels): Block => {
  const { hash, events, writers } = digest;
  const words = stack([
    text(t('weekly.digest', { hash, events, writers }), { style: 'note', verbatim: true }),
    text(t('weekly.qr'), { style: 'note' }),
  ]);
  const code = qrCode(digestMark(digest, period), t('weekly.qrName'));
  const left = contentWidth - GAP - code.width;
  return left < LEAST_WORDS
    ? stack([words, code])
    : columns(
        [
          { share: code.width, block: code },
          { share: left, block: words },
        ],
        GAP,
      );
};
