import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttachments } from '../../../electron/files/attachments.ts';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { pocket } from '../../../electron/report/booklet/pocket.ts';
import { fitInto, shrink } from '../../../electron/report/pictures/shrink.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import { type Chapter, type SectionNames, sectionIds } from '../../../shared/manual/chapter.ts';
import { pictureName, readPage } from '../../../shared/manual/read-page.ts';
import { ownFront } from '../../../shared/manual/shop.ts';
import { check } from '../../shared/support/check.ts';
import { bookletOf, readSides } from './support/booklets.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const names = Object.fromEntries(sectionIds.map((id) => [id, id])) as SectionNames;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Left half of one colour, right half of another: whichever way up it is can be seen. */
const halves = (width: number, height: number, left: string, right: string) => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = left;
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = right;
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
};

/** Says in a JPEG that the camera was held on its side. */
const heldOnItsSide = (jpeg: Buffer): Buffer => {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const said = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, said.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, said, jpeg.subarray(2)]);
};

/** One picture of two by one points, a red and a blue one. */
const GIF = Buffer.from('4749463839610200010080010' + '0ff00000000ff2c00000000020001000002024c0a003b', 'hex');

const stored = async (bytes: Buffer): Promise<string> => {
  const added = await createAttachments(createNodeFileSystem(), folder).add(bytes);
  if (!added.ok) throw new Error(added.error.code);
  return added.value.hash;
};

const pageOf = (text: string, hashes: readonly string[]): Chapter => {
  const pictures = hashes.map((hash) => ({ hash, media: 'image/png' as const, bytes: 1 }));
  return readPage(ownFront('p-1'), { title: '打包台', text, pictures }, names, 'own').chapter;
};

const printed = async (chapter: Chapter, form: 'sheets' | 'reading'): Promise<Uint8Array> => {
  const booklet = bookletOf([chapter], { form, bookFolder: folder });
  const pdf = await renderer.render('booklet', booklet, { language: 'zh-CN', createdAt: 1_795_000_000_000 });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value;
};

/** The pictures that are in a file, as somebody who takes them out sees them. */
const picturesIn = async (pdf: Uint8Array) => {
  const objects = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects();
  const streams = objects.flatMap(([, object]) =>
    object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
      ? [object]
      : [],
  );
  return Promise.all(
    streams.map(async ({ dict, contents }) => {
      const image = await loadImage(Buffer.from(contents));
      const canvas = createCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const at = (x: number, y: number) => [
        ...context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1).data,
      ];
      const said = (key: string) => dict.lookup(PDFName.of(key), PDFNumber).asNumber();
      return { width: said('Width'), height: said('Height'), bytes: contents.length, at, contents };
    }),
  );
};

interface Drawn {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** Where pictures are drawn, from the upper left corner of their page. */
const drawnIn = async (bytes: Uint8Array): Promise<readonly Drawn[]> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const drawn: Drawn[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
    const { height } = (await document.getPage(page)).getViewport({ scale: 1 });
    let now = [1, 0, 0, 1, 0, 0];
    const before: number[][] = [];
    fnArray.forEach((fn, place) => {
      if (fn === OPS.save) before.push(now);
      else if (fn === OPS.restore) now = before.pop() ?? now;
      else if (fn === OPS.transform) {
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = argsArray[place] as number[];
        const [m = 1, n = 0, o = 0, p = 1, q = 0, r = 0] = now;
        now = [
          m * a + o * b,
          n * a + p * b,
          m * c + o * d,
          n * c + p * d,
          m * e + o * f + q,
          n * e + p * f + r,
        ];
      } else if (fn === OPS.paintImageXObject) {
        const [a = 0, , , d = 0, e = 0, f = 0] = now;
        const [one, other] = [height - f, height - f - d];
        drawn.push({ page, left: e, right: e + a, top: Math.min(one, other), foot: Math.max(one, other) });
      }
    });
  }
  await document.destroy();
  return drawn;
};

describe('pictures of a shop’s page in the booklet', () => {
  it('prints PNG, JPEG, WebP and GIF themselves, upright, small enough for paper, whole on their page and each once in the file', async () => {
    const photo = heldOnItsSide(halves(1_500, 1_000, '#ff0000', '#0000ff').toBuffer('image/jpeg'));
    const clear = halves(900, 600, 'rgba(0, 255, 0, 0)', '#00ff00').toBuffer('image/png');
    const webp = halves(1_600, 400, '#ffff00', '#00ffff').toBuffer('image/webp');
    const hashes = [await stored(photo), await stored(clear), await stored(webp), await stored(GIF)];
    const shown = (at: number, caption: string) => `![${caption}](picture:${pictureName(hashes[at] ?? '')})`;
    const filler = '把纸箱折好，胶带压实。'.repeat(40);
    const text = [
      `## 打包\n\n先看${shown(0, '照片')}再看${shown(1, '透明的')}就会了。`,
      ...[1, 2, 3, 4].map((round) => `${filler}\n\n${shown(0, `照片又一次${round}`)}`),
      `- 条目\n\n  ${shown(2, '宽的')}\n\n> ${shown(3, '小的')}\n\n| 列 |\n|---|\n| ${shown(1, '格子里')} |`,
    ].join('\n\n');
    const chapter = pageOf(text, hashes);
    for (const form of ['reading', 'sheets'] as const) {
      const pdf = await printed(chapter, form);
      const pictures = await picturesIn(pdf);
      expect(pictures.map(({ width, height }) => [width, height])).toEqual([
        // As the camera was held, not as it wrote.
        [800, 1_200],
        [900, 600],
        [1_200, 300],
        [2, 1],
      ]);
      const [upright, solid] = pictures;
      const near = (colour: readonly number[] | undefined, wanted: readonly number[]) =>
        wanted.every((part, at) => Math.abs(part - (colour?.[at] ?? -99)) < 12);
      expect(near(upright?.at(0.5, 0.1), [255, 0, 0]) && near(upright?.at(0.5, 0.9), [0, 0, 255])).toBe(true);
      // What one could see through is paper.
      expect(near(solid?.at(0.2, 0.5), [255, 255, 255]) && near(solid?.at(0.8, 0.5), [0, 255, 0])).toBe(true);
      for (const { bytes, contents } of pictures) {
        expect(bytes).toBeLessThan(120_000);
        // Where and when it was taken stays in the book.
        expect(Buffer.from(contents).includes('Exif')).toBe(false);
      }
      if (form === 'sheets') continue;
      const drawn = await drawnIn(pdf);
      const sides = await readSides(pdf);
      expect(drawn).toHaveLength(9);
      for (const { page, left, right, top, foot } of drawn) {
        const found = sides[page - 1]?.found ?? [];
        const scale = Math.SQRT2;
        expect(left).toBeGreaterThanOrEqual((pocket.outer - 1) * scale);
        expect(right).toBeLessThanOrEqual((pocket.width - pocket.outer + 1) * scale);
        expect(top).toBeGreaterThanOrEqual((pocket.top - 1) * scale);
        expect(foot).toBeLessThanOrEqual((pocket.height - pocket.bottom + 1) * scale);
        // Its words stand right under it.
        expect(
          found
            .filter(({ y }) => y > foot && y < foot + 14 * scale)
            .map((one) => one.text)
            .join(''),
        ).toMatch(/照片|透明的|宽的|小的|格子里/);
        // Nothing is written over it.
        expect(found.filter(({ x, y }) => x > left - 1 && x < right && y > top + 3 && y < foot)).toEqual([]);
      }
    }
  });

  it('one that is not here, is torn or would need too much memory leaves its words and says why, and the rest is printed', async () => {
    const whole = halves(300, 200, '#ff0000', '#0000ff').toBuffer('image/png');
    const torn = whole.subarray(0, whole.length / 2);
    const giant = Buffer.from(whole);
    giant.writeUInt32BE(60_000, 16);
    giant.writeUInt32BE(60_000, 20);
    const changed = await stored(halves(10, 10, '#ff0000', '#0000ff').toBuffer('image/png'));
    await writeFile(join(folder, 'attachments', changed), 'not what it was');
    const absent = 'a'.repeat(64);
    const hashes = [await stored(torn), await stored(giant), absent, changed, await stored(whole)];
    const captions = ['撕坏的', '太大的', '没来的', '被改的', '好的'];
    const text = hashes.map((hash, at) => `![${captions[at]}](picture:${pictureName(hash)})`).join('\n\n');
    const pdf = await printed(pageOf(`## 图\n\n${text}`, hashes), 'reading');
    expect((await picturesIn(pdf)).map(({ width, height }) => [width, height])).toEqual([[300, 200]]);
    const words = (await readSides(pdf)).flatMap(({ found }) => found.map((one) => one.text)).join('');
    for (const caption of captions) expect(words).toContain(caption);
    const { damaged, tooLarge, missing } = chinese.booklet.picture;
    expect([damaged, tooLarge, missing].map((why) => words.split(why).length - 1)).toEqual([1, 1, 2]);
  });

  it('a smaller picture has in each point the mean of what lay there, on white where it was clear', () => {
    const raster = fc
      .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
      .chain(({ width, height }) =>
        fc
          .uint8ClampedArray({ minLength: width * height * 4, maxLength: width * height * 4 })
          .map((data) => ({ width, height, data })),
      );
    const most = fc.record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) });
    check(
      fc.property(raster, most, (large, room) => {
        const size = fitInto(large, room);
        expect(size.width <= room.width && size.height <= room.height).toBe(true);
        const small = shrink(large, size);
        const shared = (from: number, count: number, at: number, of: number): number =>
          Math.max(0, Math.min((from + 1) / count, (at + 1) / of) - Math.max(from / count, at / of)) * of;
        for (let y = 0; y < size.height; y += 1)
          for (let x = 0; x < size.width; x += 1)
            for (let channel = 0; channel < 3; channel += 1) {
              let mean = 0;
              for (let v = 0; v < large.height; v += 1)
                for (let u = 0; u < large.width; u += 1) {
                  const at = (v * large.width + u) * 4;
                  const solid = (large.data[at + 3] ?? 0) / 255;
                  const value = (large.data[at + channel] ?? 0) * solid + 255 * (1 - solid);
                  mean +=
                    value * shared(u, large.width, x, size.width) * shared(v, large.height, y, size.height);
                }
              expect(Math.abs((small.data[(y * size.width + x) * 4 + channel] ?? -9) - mean)).toBeLessThan(
                0.6,
              );
            }
      }),
      { runs: 200, soak: 5_000 },
    );
  });
});
