import { deflateSync } from 'node:zlib';
import { type PdfDocument, type PdfReference, parts } from './parts.ts';

/** Objects in one stream: a reader unpacks a whole stream to get at one of them. */
const PER_STREAM = 4000;

/** One byte for the kind, four for the place, two for the place within a stream. */
const ENTRY = 7;

const DEFLATED = { Filter: 'FlateDecode' };

/** All of it is much alike: the quickest way makes it nearly as small as the best. */
const endWith = (stream: PdfReference, bytes: Uint8Array): void => {
  stream.write(deflateSync(bytes, { level: 1 }));
  stream.end();
};

/** Where an object lies that has no place of its own in the file. */
interface Packed {
  readonly stream: number;
  readonly at: number;
}

/** Words of PDF as they are: pdfkit writes what is neither a list nor a plain object as its own words. */
class Words {
  private readonly words: string;

  constructor(words: string) {
    this.words = words;
  }

  get [Symbol.toStringTag](): string {
    return 'Words';
  }

  toString(): string {
    return this.words;
  }
}

/** A document that can also keep small objects together. */
export interface PackingDocument extends PdfDocument {
  /** The number the next object gets. */
  nextId(): number;
  /** Keeps objects that need no place of their own; they get the next numbers, in this order. */
  pack(objects: readonly string[]): void;
  /** As a value in another object. */
  refTo(id: number): object;
}

/**
 * pdfkit’s document writes each object by itself, thirty bytes of envelope around a dozen bytes of content. Thousands of
 * small ones are put into a few streams that are compressed, as PDF has it since 1.5, and the table of objects with them.
 */
export class PackedDocument extends parts.PdfDocument implements PackingDocument {
  private readonly packed = new Map<number, Packed>();

  nextId(): number {
    return this._offsets.length + 1;
  }

  refTo(id: number): object {
    return new Words(`${id} 0 R`);
  }

  pack(objects: readonly string[]): void {
    const first = this.nextId();
    for (const _ of objects) this._offsets.push(null);
    for (let from = 0; from < objects.length; from += PER_STREAM)
      this.packStream(first + from, objects.slice(from, from + PER_STREAM));
  }

  private packStream(first: number, objects: readonly string[]): void {
    const places: string[] = [];
    let length = 0;
    objects.forEach((words, at) => {
      places.push(`${first + at} ${length}`);
      length += words.length + 1;
    });
    const head = `${places.join(' ')}\n`;
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: head.length, ...DEFLATED });
    endWith(stream, Buffer.from(`${head}${objects.join('\n')}\n`, 'latin1'));
    objects.forEach((_, at) => {
      this.packed.set(first + at, { stream: stream.id, at });
    });
  }

  /** In place of pdfkit’s table, which can only say where an object begins. */
  override _finalize(): void {
    if (this.packed.size === 0) {
      super._finalize();
      return;
    }
    const begin = this._offset;
    const size = this._offsets.length + 2;
    const table = this.ref({
      ...{ Type: 'XRef', Size: size, W: [1, 4, 2] },
      ...{ Root: this._root, Info: this._info, ID: [this._id, this._id], ...DEFLATED },
    });
    const entries = Buffer.alloc(size * ENTRY);
    entries.writeUInt16BE(0xffff, ENTRY - 2);
    for (let id = 1; id < size; id += 1) {
      const packed = this.packed.get(id);
      const entry = id * ENTRY;
      entries.writeUInt8(packed === undefined ? 1 : 2, entry);
      entries.writeUInt32BE(
        packed?.stream ?? (id === table.id ? begin : (this._offsets[id - 1] ?? 0)),
        entry + 1,
      );
      entries.writeUInt16BE(packed?.at ?? 0, entry + 5);
    }
    endWith(table, entries);
    this._write('startxref');
    this._write(`${begin}`);
    this._write('%%EOF');
    this.push(null);
  }
}
