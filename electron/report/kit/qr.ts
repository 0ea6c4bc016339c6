import qrcode from 'qrcode-generator';
import { SetFigure } from '../press/set.ts';
import type { Area } from '../press/shapes.ts';
import { type Block, makeBlock } from './block.ts';
import type { Laid } from './laid.ts';
import { colours } from './theme.ts';

/** Side of one module in points (0.56 mm): what the camera of an old phone reads from any office printer. */
const MODULE = 1.6;

/** Its dark modules, a stretch of a row each. */
const areasOf = (text: string): { readonly areas: readonly Area[]; readonly size: number } => {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const areas: Area[] = [];
  for (let row = 0; row < modules; row += 1) {
    for (let from = 0; from < modules; from += 1) {
      let to = from;
      while (to < modules && code.isDark(row, to)) to += 1;
      if (to > from) areas.push([from * MODULE, row * MODULE, (to - from) * MODULE, MODULE]);
      from = to;
    }
  }
  return { areas, size: modules * MODULE };
};

/**
 * A QR code of ASCII text, as vectors. Around it there must be four modules of white, which on a page there are. `alt`
 * is read out for it.
 */
export const qrCode = (text: string, alt: string): Block & { readonly width: number } => {
  const { areas, size } = areasOf(text);
  const figure = (): Laid => ({
    content: new SetFigure([{ kind: 'areas', areas, fill: colours.ink }], [], size, alt),
    height: size,
  });
  return { ...makeBlock(figure), width: size };
};
