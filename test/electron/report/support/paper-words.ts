import { spawnSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A word on paper and where it stands, in points from the upper left corner of its page. */
export interface PaperWord {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** With their places `pdftotext` tells words from left to right, also those that are read from the right. */
const inReadingOrder = (text: string): string =>
  /^[\p{Script=Arabic}\p{Script=Hebrew}]+$/u.test(text) ? [...text].reverse().join('') : text;

const plain = (text: string): string =>
  inReadingOrder(text.replace(/&(\w+);/gu, (all, name: string) => signs[name] ?? all));

/** As another’s program reads the file, which knows nothing of how Baton made it. */
const byPdftotext = (bytes: Uint8Array): readonly PaperWord[] | null => {
  const { status, stdout, error } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
    input: bytes,
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(`pdftotext ended with ${status}`);
  const pattern =
    /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu;
  const words: PaperWord[] = [];
  let page = 0;
  for (const [found, left, top, right, bottom, text = ''] of stdout.toString('utf8').matchAll(pattern)) {
    if (found === '<page ') page += 1;
    else
      words.push({
        ...{ text: plain(text), page, left: Number(left), right: Number(right) },
        ...{ top: Number(top), bottom: Number(bottom) },
      });
  }
  return words;
};

/** As pdf.js reads it. */
export const wordsByPdfJs = async (bytes: Uint8Array): Promise<readonly PaperWord[]> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const words: PaperWord[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const sheet = await document.getPage(page);
    const { height } = sheet.getViewport({ scale: 1 });
    for (const item of (await sheet.getTextContent({ disableNormalization: true })).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [left, base] = [Number(item.transform[4]), height - Number(item.transform[5])];
      const [top, bottom] = [base - item.height * 1.16, base + item.height * 0.29];
      words.push({ text: item.str, page, left, right: left + item.width, top, bottom });
    }
  }
  await document.destroy();
  return words;
};

/** What stands on the pages, read by `pdftotext`; by pdf.js on a machine that has none. */
export const paperWords = async (bytes: Uint8Array): Promise<readonly PaperWord[]> =>
  byPdftotext(bytes) ?? (await wordsByPdfJs(bytes));

/** All of it without blanks, in the order in which the file has it. */
export const paperText = async (bytes: Uint8Array): Promise<string> =>
  (await paperWords(bytes)).map(({ text }) => text.replace(/\s/gu, '')).join('');
