import { type DrawnPage, type LayoutBuilder, parts } from './parts.ts';
import type { Pen } from './pen.ts';
import {
  isSet,
  LAST_ROWS,
  SetChoice,
  SetFigure,
  SetNeed,
  SetPicture,
  type SetRow,
  SetTable,
  type SetText,
} from './set.ts';

/** A table that is torn has so many rows before the page ends. */
const FIRST_ROWS = 3;
/** Of a page, left so that a short table stays whole. */
const MOST_WHITE = 1 / 3;

const heightOf = (rows: readonly SetRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

type Drawing = (pen: Pen, x: number, y: number) => void;

/**
 * What pdfmake’s writer takes for a line of text: it asks for its height, says where it comes to stand, copies it for
 * the next page if it belongs to a head, and hands it to the renderer.
 */
export class Mark {
  x = 0;
  y = 0;
  private readonly height: number;
  private readonly drawing: Drawing;

  constructor(height: number, drawing: Drawing) {
    this.height = height;
    this.drawing = drawing;
  }

  draw(pen: Pen, x: number, y: number): void {
    this.drawing(pen, x, y);
  }

  getHeight(): number {
    return this.height;
  }

  /** Aligned by ourselves. */
  getWidth(): number {
    return 0;
  }

  clone(): Mark {
    const copy = new Mark(this.height, this.drawing);
    copy.x = this.x;
    copy.y = this.y;
    return copy;
  }
}

const lineMark = (text: SetText, index: number): Mark =>
  new Mark(text.look.lineHeight, (pen, x, y) => {
    const line = text.lines[index];
    if (line !== undefined) pen.line(line, text, index, x, y);
  });

const rowMark = (row: SetRow): Mark => new Mark(row.height, (pen, x, y) => pen.row(row, x, y));

const figureMark = (figure: SetFigure): Mark =>
  new Mark(figure.height, (pen, x, y) => pen.figure(figure, x, y));

const pictureMark = (picture: SetPicture): Mark =>
  new Mark(picture.height, (pen, x, y) => pen.picture(picture, x, y));

class Preprocessor extends parts.DocPreprocessor {
  override preprocessNode(node: unknown, isSectionAllowed?: boolean): unknown {
    if (node instanceof SetChoice) for (const { content } of node.settings) super.preprocessNode(content);
    return isSet(node) ? node : super.preprocessNode(node, isSectionAllowed);
  }
}

class Measure extends parts.DocMeasure {
  override measureNode(node: unknown): unknown {
    if (node instanceof SetChoice) for (const { content } of node.settings) super.measureNode(content);
    return isSet(node) ? node : super.measureNode(node);
  }
}

/** pdfmake’s layout, which leaves text that is set as it is and only finds its page. */
export class PageBuilder extends parts.LayoutBuilder {
  override layoutDocument(...given: Parameters<LayoutBuilder['layoutDocument']>): readonly DrawnPage[] {
    const [, document, styles, defaultStyle] = given;
    this.docPreprocessor = new Preprocessor();
    this.docMeasure = new Measure(document, styles, defaultStyle, this.svgMeasure, this.tableLayouts);
    return this.tryLayoutDocument(...given).pages;
  }

  override processNode(node: unknown, isVerticalAlignmentAllowed?: boolean): void {
    if (!isSet(node)) super.processNode(node, isVerticalAlignmentAllowed);
    else if (node instanceof SetTable) this.processSetTable(node);
    else if (node instanceof SetFigure) this.writer.addLine(figureMark(node));
    else if (node instanceof SetPicture) this.writer.addLine(pictureMark(node));
    else if (node instanceof SetNeed) this.need(node.height, node.inColumns);
    else if (node instanceof SetChoice) this.processChoice(node);
    else
      for (let index = 0; index < node.lines.length; index += 1) this.writer.addLine(lineMark(node, index));
  }

  /** What is left of the page; all there is within what stays together, and in columns that have not agreed to end it. */
  private room(inColumns = false): number {
    const { writer } = this;
    const { availableHeight, snapshots } = writer.context();
    const isOpen = writer.transactionLevel === 0 && (inColumns || snapshots.length === 0);
    return isOpen ? availableHeight : Number.POSITIVE_INFINITY;
  }

  private need(height: number, inColumns = false): void {
    if (this.room(inColumns) < Math.min(height, this.whole())) this.writer.moveToNextPage();
  }

  /** A page that nothing stands on. */
  private whole(): number {
    const context = this.writer.context();
    const { top, bottom } = context.pageMargins;
    return context.getCurrentPage().pageSize.height - top - bottom;
  }

  private processChoice(choice: SetChoice): void {
    const room = this.room();
    const setting = choice.settings.find(({ height }) => height <= room) ?? choice.settings[0];
    if (setting === undefined) return;
    this.need(setting.height);
    choice.chosen = setting.content;
    this.processNode(setting.content);
  }

  /** How many rows stand with the head: all that are kept, unless that would leave much of this page white. */
  private opening({ head, rows, kept, follow }: SetTable): number {
    const height = heightOf(head) + heightOf(rows.slice(0, kept)) + (kept === rows.length ? follow : 0);
    const room = this.room();
    if (height <= room) return kept;
    const whole = this.whole();
    if (room <= whole * MOST_WHITE && height <= whole) {
      this.need(height);
      return kept;
    }
    return rows.length < FIRST_ROWS + LAST_ROWS ? kept : Math.min(kept, FIRST_ROWS);
  }

  /**
   * The head and its first rows stay together, and so do the last rows and what follows the table; the head comes again on
   * each page that has more of the rows.
   */
  private processSetTable(table: SetTable): void {
    const { writer } = this;
    const { head, rows, follow, onRow } = table;
    const add = (row: SetRow): void => {
      writer.addLine(rowMark(row));
      onRow();
    };
    const opening = this.opening(table);
    writer.beginUnbreakableBlock();
    for (const row of head) writer.addLine(rowMark(row));
    const repeated = writer.currentBlockToRepeatable();
    for (const row of rows.slice(0, opening)) add(row);
    writer.commitUnbreakableBlock();
    writer.pushToRepeatables(repeated);
    const last = Math.max(opening, rows.length - LAST_ROWS);
    for (const row of rows.slice(opening, last)) add(row);
    if (last < rows.length) this.need(heightOf(rows.slice(last)) + follow);
    for (const row of rows.slice(last)) add(row);
    writer.popFromRepeatables();
  }
}
