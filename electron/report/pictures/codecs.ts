import jpegReaderBytes from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url&inline';
import jpegWriterBytes from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url&inline';
import * as jpegReader from '@jsquash/jpeg/decode.js';
import * as jpegWriter from '@jsquash/jpeg/encode.js';
import pngBytes from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url&inline';
import * as pngReader from '@jsquash/png/decode.js';
import webpReaderBytes from '@jsquash/webp/codec/dec/webp_dec.wasm?url&inline';
import * as webpReader from '@jsquash/webp/decode.js';
import { GifReader } from 'omggif';
import type { Raster } from './shrink.ts';

/**
 * The only file that speaks to the decoders; loaded when the first picture is printed. They are the browsers’ own
 * (mozjpeg, libwebp), as WebAssembly: what a picture holds can reach nothing outside it.
 */

/** What the decoders put their points into, where Node has none of its own. */
class Points implements Raster {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

const known: { ImageData?: unknown } = globalThis;
known.ImageData ??= Points;

const compiled = new Map<string, WebAssembly.Module>();

const moduleOf = (dataUrl: string): WebAssembly.Module => {
  const found =
    compiled.get(dataUrl) ??
    new WebAssembly.Module(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
  compiled.set(dataUrl, found);
  return found;
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const readGif = (bytes: Uint8Array): Raster => {
  const reader = new GifReader(bytes);
  const { width, height } = reader;
  const data = new Uint8ClampedArray(width * height * 4);
  reader.decodeAndBlitFrameRGBA(0, data);
  return { width, height, data };
};

/** Each picture gets an instance of its own, so that the memory of a large one is given back. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<Raster>>> = {
  'image/jpeg': async (bytes) => {
    await jpegReader.init(moduleOf(jpegReaderBytes));
    return jpegReader.default(bufferOf(bytes), { preserveOrientation: true });
  },
  'image/webp': async (bytes) => {
    await webpReader.init(moduleOf(webpReaderBytes));
    return webpReader.default(bufferOf(bytes));
  },
  'image/png': async (bytes) => {
    await pngReader.init(moduleOf(pngBytes));
    return pngReader.decode(bufferOf(bytes));
  },
  'image/gif': async (bytes) => readGif(bytes),
};

/** The points of a picture, upright as a camera meant it; of one that moves the first. Throws where it is damaged. */
export const readPicture = async (bytes: Uint8Array, media: string): Promise<Raster> => {
  const read = readers[media];
  if (read === undefined) throw new Error(`nobody reads ${media}`);
  return read(bytes);
};

/** Colours at full width: what people print are screens with letters on them as often as photos. */
const look = { quality: 88, progressive: false, auto_subsample: false, chroma_subsample: 1 } as const;

/** A JPEG with nothing in it but the picture: neither where nor when it was taken. */
export const writeJpeg = async ({ data, width, height }: Raster): Promise<Uint8Array> => {
  await jpegWriter.init(moduleOf(jpegWriterBytes));
  const bytes = await jpegWriter.default({ data, width, height }, look);
  return new Uint8Array(bytes);
};
