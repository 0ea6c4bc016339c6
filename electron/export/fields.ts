import { localDateOf, localTimeOf } from '../../shared/time/zone.ts';
import { type Cell, type Column, EMPTY, type Table, text } from './table.ts';

/** A column and what stands in it for one line. */
export type Field<T> = Column & { readonly cell: (of: T) => Cell };

/** Lines as a table: a row each, in their order. */
export const tableOf = <T>(name: string, fields: readonly Field<T>[], lines: readonly T[]): Table => ({
  name,
  columns: fields.map(({ title, width }) => ({ title, width })),
  rows: lines.map((line) => fields.map(({ cell }) => cell(line))),
});

/** An instant as the wall clock of the book’s zone shows it. */
export const moment = (instant: string | null, zone: string): Cell =>
  instant === null
    ? EMPTY
    : { kind: 'moment', date: localDateOf(instant, zone), time: localTimeOf(instant, zone) };

export const date = (value: string): Cell => ({ kind: 'date', date: value });

export const textOrEmpty = (value: string | null): Cell => text(value ?? '');
