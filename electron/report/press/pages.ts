import { type DrawnPage, type LayoutBuilder, parts } from './parts.ts';
import type { Pen } from './pen.ts';
import { isSet, SetFigure, SetPicture, type SetRow, SetTable, type SetText } from './set.ts';

/**
 * What pdfmake’s writer takes for a line of text: it asks for its height, says where it comes to stand, copies it for
 * the next page if it belongs to a head, and hands it to the renderer.
 */
export abstract class Mark {
  x = 0;
  y = 0;

  abstract draw(pen: Pen, x: number, y: number): void;
  abstract getHeight(): number;
  abstract clone(): Mark;

  /** Aligned by ourselves. */
  getWidth(): number {
    return 0;
  }

  protected at(other: Mark): this {
    this.x = other.x;
    this.y = other.y;
    return this;
  }
}

class LineMark extends Mark {
  private readonly text: SetText;
  private readonly index: number;

  constructor(text: SetText, index: number) {
    super();
    this.text = text;
    this.index = index;
  }

  override draw(pen: Pen, x: number, y: number): void {
    const line = this.text.lines[this.index];
    if (line !== undefined) pen.line(line, this.text, this.index, x, y);
  }

  override getHeight(): number {
    return this.text.look.lineHeight;
  }

  override clone(): Mark {
    return new LineMark(this.text, this.index).at(this);
  }
}

class RowMark extends Mark {
  private readonly row: SetRow;

  constructor(row: SetRow) {
    super();
    this.row = row;
  }

  override draw(pen: Pen, x: number, y: number): void {
    pen.row(this.row, x, y);
  }

  override getHeight(): number {
    return this.row.height;
  }

  override clone(): Mark {
    return new RowMark(this.row).at(this);
  }
}

class FigureMark extends Mark {
  private readonly figure: SetFigure;

  constructor(figure: SetFigure) {
    super();
    this.figure = figure;
  }

  override draw(pen: Pen, x: number, y: number): void {
    pen.figure(this.figure, x, y);
  }

  override getHeight(): number {
    return this.figure.height;
  }

  override clone(): Mark {
    return new FigureMark(this.figure).at(this);
  }
}

class PictureMark extends Mark {
  private readonly picture: SetPicture;

  constructor(picture: SetPicture) {
    super();
    this.picture = picture;
  }

  override draw(pen: Pen, x: number, y: number): void {
    pen.picture(this.picture, x, y);
  }

  override getHeight(): number {
    return this.picture.height;
  }

  override clone(): Mark {
    return new PictureMark(this.picture).at(this);
  }
}

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
    else if (node instanceof SetFigure) this.writer.addLine(new FigureMark(node));
    else if (node instanceof SetPicture) this.writer.addLine(new PictureMark(node));
    else
      for (let index = 0; index < node.lines.length; index += 1)
        this.writer.addLine(new LineMark(node, index));
  }

  /** The head and the first row stay together; the head comes again on each page that has more of the rows. */
  private processSetTable({ head, rows, onRow }: SetTable): void {
    const { writer } = this;
    const [first, ...rest] = rows;
    writer.beginUnbreakableBlock();
    for (const row of head) writer.addLine(new RowMark(row));
    const repeated = writer.currentBlockToRepeatable();
    if (first !== undefined) writer.addLine(new RowMark(first));
    onRow();
    writer.commitUnbreakableBlock();
    writer.pushToRepeatables(repeated);
    for (const row of rest) {
      writer.addLine(new RowMark(row));
      onRow();
    }
    writer.popFromRepeatables();
  }
}
