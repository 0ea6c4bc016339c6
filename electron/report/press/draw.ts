import { Mark } from './pages.ts';
import { type DrawnPage, type PageItem, type PdfDocument, parts } from './parts.ts';
import type { Pen } from './pen.ts';
import type { Tagging } from './tagging.ts';

/** pdfmake’s renderer, with our pen for text that is set. What is drawn is let go of: a long document needs the room. */
export class PageRenderer extends parts.Renderer {
  private readonly document: PdfDocument;
  private readonly pen: Pen;
  private readonly tagging: Tagging | undefined;
  private readonly progress: (share: number) => void;

  constructor(
    document: PdfDocument,
    pen: Pen,
    tagging: Tagging | undefined,
    progress: (share: number) => void,
  ) {
    super(document, progress);
    this.document = document;
    this.pen = pen;
    this.tagging = tagging;
    this.progress = progress;
  }

  override renderPages(pages: readonly DrawnPage[]): void {
    pages.forEach((page, index) => {
      const { pageSize, items, watermark } = page;
      this.document.addPage({ size: [pageSize.width, pageSize.height] });
      this.tagging?.turn();
      for (const item of items) this.renderItem(item);
      this.pen.flush();
      if (watermark !== undefined) this.artifact(() => this.renderWatermark(page));
      items.length = 0;
      this.progress((index + 1) / pages.length);
    });
  }

  private renderItem({ type, item }: PageItem): void {
    if (item instanceof Mark) {
      item.draw(this.pen, item.x, item.y);
      return;
    }
    this.pen.flush();
    if (type === 'line') this.artifact(() => this.renderLine(item, item.x, item.y));
    else if (type === 'vector') this.artifact(() => this.renderVector(item));
    else throw new Error(`the kit makes no ${type}`);
  }

  /** What pdfmake draws itself is there for the eye alone. */
  private artifact(draw: () => void): void {
    if (this.tagging === undefined) {
      draw();
      return;
    }
    this.document.addContent(this.tagging.begin(undefined));
    draw();
    this.document.addContent('EMC');
  }
}
