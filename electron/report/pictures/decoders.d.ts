/** Of the decoders, which come with types of a browser, what is used. */

interface DecodedPoints {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

declare module '@jsquash/jpeg/decode.js' {
  export function init(module: WebAssembly.Module): Promise<void>;
  function decode(
    bytes: ArrayBuffer,
    /** Turned as the camera was held. */
    options: { readonly preserveOrientation: boolean },
  ): Promise<DecodedPoints>;

  export { decode as default };
}

declare module '@jsquash/jpeg/encode.js' {
  export function init(module: WebAssembly.Module): Promise<void>;
  function encode(
    points: DecodedPoints,
    options: {
      readonly quality: number;
      readonly progressive: boolean;
      readonly auto_subsample: boolean;
      readonly chroma_subsample: number;
    },
  ): Promise<ArrayBuffer>;

  export { encode as default };
}

declare module '@jsquash/webp/decode.js' {
  export function init(module: WebAssembly.Module): Promise<void>;
  function decode(bytes: ArrayBuffer): Promise<DecodedPoints>;

  export { decode as default };
}

declare module '@jsquash/png/decode.js' {
  export function init(module: WebAssembly.Module): Promise<void>;
  export function decode(bytes: ArrayBuffer): Promise<DecodedPoints>;
}

declare module 'omggif' {
  export class GifReader {
    constructor(bytes: Uint8Array);
    readonly width: number;
    readonly height: number;
    decodeAndBlitFrameRGBA(frame: number, points: Uint8ClampedArray): void;
  }
}

/** The bytes of a module as an address of their own. */
declare module '*.wasm?url&inline' {
  const dataUrl: string;

  export { dataUrl as default };
}
