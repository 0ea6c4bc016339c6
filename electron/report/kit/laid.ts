import type { Content } from 'pdfmake/interfaces.js';
import type { Placed } from '../press/set.ts';

/** A block set in its frame: what pdfmake draws, and the height it takes in points. */
export interface Laid {
  readonly content: Content;
  readonly height: number;
  /** All there is in it, where that is text and nothing else: text from its own top left. */
  readonly texts?: readonly Placed[];
  /**
   * How this block keeps a heading with its first lines, when simply not breaking the two apart will not do. The title
   * goes into the outline; `null` where the heading is no section of its own.
   */
  readonly under?: (heading: Laid, title: string | null) => Laid;
  /** The same where so many points of what comes after it stand with its last lines. */
  readonly followedBy?: (height: number) => Laid;
}
