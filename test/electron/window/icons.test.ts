import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { appIcon, countIcon, templateIcon, trayIcon } from '../../../electron/window/drawn/icons.ts';
import { drawPng, type Layer } from '../../../electron/window/drawn/raster.ts';

/** The pixels of a picture as this code writes it: red, green, blue and opacity of each, row by row. */
const pixelsOf = (png: Buffer): readonly (readonly number[])[] => {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const size = png.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  expect(rows).toHaveLength(size * (size * 4 + 1));
  return Array.from({ length: size * size }, (_, at) => {
    const start = Math.floor(at / size) * (size * 4 + 1) + 1 + (at % size) * 4;
    return [...rows.subarray(start, start + 4)];
  });
};

const draw = (layers: readonly Layer[], size = 16): readonly string[] =>
  pixelsOf(drawPng(layers, size)).map((pixel) => pixel.join(' '));
const differing = (one: readonly string[], other: readonly string[]): number =>
  one.filter((pixel, at) => pixel !== other[at]).length;

const ICON = join(import.meta.dirname, '../../../resources/icons/icon.png');

describe('the pictures', () => {
  test('the icon of a release is what this code draws; BATON_DRAW=1 draws it anew', {
    timeout: 30_000,
  }, () => {
    const drawn = drawPng(appIcon, 512);
    if (process.env['BATON_DRAW'] === '1' || !existsSync(ICON)) writeFileSync(ICON, drawn);
    expect(pixelsOf(readFileSync(ICON))).toEqual(pixelsOf(drawn));
  });

  test('numbers are told apart at the size of a task bar, in white on red without a blur', () => {
    const numbers = Array.from({ length: 10 }, (_, at) => draw(countIcon(at + 1)));
    for (const [at, number] of numbers.entries()) {
      for (const other of numbers.slice(at + 1)) expect(differing(number, other)).toBeGreaterThanOrEqual(4);
      const inner = number.filter((pixel) => pixel.endsWith(' 255'));
      expect(new Set(inner).size).toBe(2);
      expect(inner.filter((pixel) => pixel === '255 255 255 255').length).toBeGreaterThan(14);
    }
    expect(draw(countIcon(10))).toEqual(draw(countIcon(4_321)));
    expect(draw(countIcon(9))).not.toEqual(draw(countIcon(10)));
  });

  test('the tray shows by a dot that something is due', () => {
    expect(differing(draw(trayIcon(false)), draw(trayIcon(true)))).toBeGreaterThan(20);
  });

  test('where the system colours it, only the shape counts', () => {
    const colours = draw(templateIcon, 32).map((pixel) => pixel.split(' ').slice(0, 3).join(' '));
    expect(new Set(colours)).toEqual(new Set(['0 0 0']));
  });
});
