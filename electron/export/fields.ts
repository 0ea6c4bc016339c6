import { localDateOf, localTimeOf, weekdayOf } from '../../shared/time/zone.ts';
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

const weekdays = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'] as const;

/** `周一`. */
export const weekdayText = (
  value: string,
  labels: (key: `common:time.${(typeof weekdays)[number]}`) => string,
): string => labels(`common:time.${weekdays[weekdayOf(value) - 1] ?? 'w1'}`);
