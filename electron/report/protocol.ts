import type { Refusal } from '../../shared/refusal.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** What goes between the app and its report worker. Every answer carries the number of its request. */
export interface RenderRequest {
  readonly kind: 'render';
  readonly id: number;
  readonly document: string;
  /** Plain JSON: the value the document shows. */
  readonly value: unknown;
  readonly options: RenderOptions;
  readonly fontDirs: readonly string[];
}

/** Asks for a value as a file of tables, which needs no fonts. */
export interface FileRequest {
  readonly kind: 'file';
  readonly id: number;
  readonly document: string;
  readonly value: unknown;
  readonly format: string;
  readonly language: Language;
}

/** Opens the fonts, so that the first document does not wait for them. It is not answered. */
export interface WarmRequest {
  readonly kind: 'warm';
  readonly fontDirs: readonly string[];
}

export type WorkerRequest = RenderRequest | FileRequest | WarmRequest;

export interface RenderOptions {
  readonly language: Language;
  /** Milliseconds since 1970, written into the file as its creation time. */
  readonly createdAt: number;
  /** Made of an invented book: every page says so. */
  readonly isPractice?: boolean;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'done'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Refusal };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Structured clone keeps types, but what arrives is checked all the same: the other side is another process. */
export const isRenderRequest = (value: unknown): value is RenderRequest =>
  isRecord(value) &&
  value['kind'] === 'render' &&
  typeof value['id'] === 'number' &&
  typeof value['document'] === 'string' &&
  isRecord(value['options']) &&
  Array.isArray(value['fontDirs']);

export const isFileRequest = (value: unknown): value is FileRequest =>
  isRecord(value) &&
  value['kind'] === 'file' &&
  typeof value['id'] === 'number' &&
  typeof value['document'] === 'string' &&
  typeof value['format'] === 'string' &&
  typeof value['language'] === 'string';

export const isWarmRequest = (value: unknown): value is WarmRequest =>
  isRecord(value) && value['kind'] === 'warm' && Array.isArray(value['fontDirs']);

export const isWorkerMessage = (value: unknown): value is WorkerMessage => {
  if (!isRecord(value) || typeof value['id'] !== 'number') return false;
  if (value['kind'] === 'progress') return typeof value['share'] === 'number';
  if (value['kind'] === 'done') return value['bytes'] instanceof Uint8Array;
  return value['kind'] === 'refused' && isRecord(value['refusal']);
};
