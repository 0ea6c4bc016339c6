import { type DrawnPage, type LayoutBuilder, parts } from './parts.ts';
import type { Pen } from './pen.ts';
import { isSet, SetFigure, SetPicture, type SetRow, SetTable, type SetText } from './set.ts';

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
    return isSet(node) ? node : super.preprocessNode(node, isSectionAllowed);
  }
}

class Measure extends parts.DocMeasure {
  override measureNode(node: unknown): unknown {
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
    else
      for (let index = 0; index < node.lines.length; index += 1) this.writer.addLine(lineMark(node, index));
  }

  /** The head and the rows kept with it stay together; the head comes again on each page that has more of the rows. */
  private processSetTable({ head, rows, kept, onRow }: SetTable): void {
    const { writer } = this;
    const add = (row: SetRow): void => {
      writer.addLine(rowMark(row));
      onRow();
    };
    writer.beginUnbreakableBlock();
    for (const row of head) writer.addLine(rowMark(row));
    const repeated = writer.currentBlockToRepeatable();
    for (const row of rows.slice(0, kept)) add(row);
    writer.commitUnbreakableBlock();
    writer.pushToRepeatables(repeated);
    for (const row of rows.slice(kept)) add(row);
    writer.popFromRepeatables();
  }
}
