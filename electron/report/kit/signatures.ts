import { type Block, layBlock, makeBlock } from './block.ts';
import { columns, stack, text, together } from './blocks.ts';
import { colours } from './theme.ts';

const ROOM = { plain: 30, close: 24 };
const GAP = { plain: 28, close: 16 };

const signatureLine = (room: number): Block =>
  makeBlock(({ width }) => ({
    content: {
      canvas: [
        { type: 'line', x1: 0, y1: room, x2: width, y2: room, lineWidth: 0.6, lineColor: colours.muted },
      ],
      margin: [0, 0, 0, 3],
    },
    height: room + 3,
  }));

/** Room to sign by hand, one line for each label, kept on one page. */
export const signatures = (labels: readonly string[], look: 'plain' | 'close' = 'plain'): Block => {
  const block = columns(
    labels.map((label) => ({
      share: 1,
      block: stack([signatureLine(ROOM[look]), text(label, { style: 'note' })]),
    })),
    GAP[look],
  );
  return makeBlock((frame) => together(layBlock(block, frame)));
};
