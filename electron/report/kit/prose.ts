import { type Block, makeBlock } from './block.ts';
import { needing, outlineMarks, stackLaid, together } from './blocks.ts';
import type { Laid } from './laid.ts';

/** So many lines stay with what stands over them, and so many are never alone on the next page. */
const FIRST = 3;
const LAST = 2;
const ABOVE = 4;

const bodyOf = (heads: readonly Laid[], lines: readonly Laid[], follow: number): Laid => {
  const kept = (laid: Laid): Laid => (follow === 0 ? together(laid) : needing(laid, follow));
  if (lines.length <= FIRST + LAST) return kept(stackLaid([...heads, ...lines]));
  return stackLaid([
    together(stackLaid([...heads, ...lines.slice(0, FIRST)])),
    ...lines.slice(FIRST, -LAST),
    kept(stackLaid(lines.slice(-LAST))),
  ]);
};

/**
 * Text of any length under a small title, which may run over as many pages as it needs: the title and whatever stands
 * over it are never left behind, and no line of it stands alone.
 */
export const prose = (title: string, words: string): Block =>
  makeBlock(({ width, setter }) => {
    const label = setter.set(title, width, { style: 'label', level: 4 });
    const head: Laid = {
      content: { stack: [label.content], margin: [0, ABOVE, 0, 0] },
      height: label.height + ABOVE,
    };
    const lines = setter.lines(words, width);
    const laid = (follow: number): Laid => ({
      ...bodyOf([head], lines, follow),
      under: (heading, outline) => bodyOf([...outlineMarks(outline), heading, head], lines, follow),
      followedBy: laid,
    });
    return laid(0);
  });
