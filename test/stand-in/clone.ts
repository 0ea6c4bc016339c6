/**
 * Structured clone as text: what crosses between the Node process and a page, or between a page's two worlds. Takes
 * what Electron's structured clone takes and refuses what it refuses; keeps cycles and shared references.
 */

type Scalar = null | boolean | number | string | readonly [tag: string, value?: string | number];
type Pairs = readonly (readonly [Scalar, Scalar])[];
type Node =
  | readonly ['object', Pairs]
  | readonly ['array', number, Pairs]
  | readonly ['map', Pairs]
  | readonly ['set', readonly Scalar[]]
  | readonly ['date', number | null]
  | readonly ['regexp', string, string]
  | readonly ['error', string, string, string]
  | readonly ['bytes', string]
  | readonly ['view', string, Scalar, number, number];

/** Values that are not copied but stand for something on the other side: functions and promises of contextBridge. */
export interface Foreign {
  /** A text that names the value, or undefined when it is not of this kind. */
  name(value: unknown): string | undefined;
  /** The value that stands for such a name on this side. */
  value(name: string): unknown;
}

const none: Foreign = { name: () => undefined, value: () => undefined };

/** Electron's own words when a value cannot cross. */
export class NotCloneable extends Error {
  override readonly name = 'NotCloneable';
  constructor() {
    super('An object could not be cloned.');
  }
}

const views = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;

const errors: Readonly<Record<string, new (message: string) => Error>> = {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

/** What newer engines have themselves. Real Electron copies bytes natively, so this must not be what a test waits for. */
interface NativeBytes extends Uint8Array {
  readonly toBase64?: () => string;
}
interface NativeBytesMaker extends Uint8ArrayConstructor {
  readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

const toBase64 = (bytes: NativeBytes): string => {
  if (bytes.toBase64 !== undefined) return bytes.toBase64();
  if (typeof Buffer !== 'undefined')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
};

const fromBase64 = (text: string): ArrayBuffer => {
  const native: NativeBytesMaker = Uint8Array;
  if (native.fromBase64 !== undefined) return native.fromBase64(text).buffer;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
};

const viewName = (value: ArrayBufferView): string => {
  const name = Object.prototype.toString.call(value).slice(8, -1);
  if (name === 'DataView' || name in views) return name;
  throw new NotCloneable();
};

/** Writes a value as text; `foreign` names what must not be copied. Throws {@link NotCloneable} for the rest. */
export const encode = (value: unknown, foreign: Foreign = none): string => {
  const ids = new Map<object, number>();
  const waiting: object[] = [];
  const scalar = (one: unknown): Scalar => {
    const name = foreign.name(one);
    if (name !== undefined) return ['foreign', name];
    if (one === null || typeof one === 'boolean' || typeof one === 'string') return one;
    if (one === undefined) return ['undefined'];
    if (typeof one === 'bigint') return ['bigint', String(one)];
    if (typeof one === 'number')
      return Number.isFinite(one) && !Object.is(one, -0)
        ? one
        : ['number', Object.is(one, -0) ? '-0' : String(one)];
    if (typeof one !== 'object') throw new NotCloneable();
    const known = ids.get(one);
    if (known !== undefined) return ['at', known];
    ids.set(one, ids.size);
    waiting.push(one);
    return ['at', ids.size - 1];
  };
  const root = scalar(value);
  // A queue instead of recursion: ten thousand levels of nesting must not overflow the stack.
  const nodes: Node[] = [];
  for (let at = 0; at < waiting.length; at += 1) nodes.push(nodeOf(waiting[at] as object, scalar));
  return JSON.stringify([root, nodes]);
};

const pairsOf = (value: object, scalar: (one: unknown) => Scalar): Pairs =>
  Object.entries(value).map(([key, one]) => [key, scalar(one)]);

const nodeOf = (value: object, scalar: (one: unknown) => Scalar): Node => {
  if (Array.isArray(value)) return ['array', value.length, pairsOf(value, scalar)];
  if (value instanceof Map) return ['map', [...value].map(([key, one]) => [scalar(key), scalar(one)])];
  if (value instanceof Set) return ['set', [...value].map(scalar)];
  if (value instanceof Date) return ['date', Number.isNaN(value.getTime()) ? null : value.getTime()];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags];
  if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
  if (ArrayBuffer.isView(value)) {
    const count = 'length' in value ? Number(value.length) : value.byteLength;
    return ['view', viewName(value), scalar(value.buffer), value.byteOffset, count];
  }
  if (value instanceof ArrayBuffer) return ['bytes', toBase64(new Uint8Array(value))];
  // Plain objects and instances of the sender's own classes lose their prototype, as in structured clone.
  if (Object.prototype.toString.call(value) === '[object Object]') return ['object', pairsOf(value, scalar)];
  throw new NotCloneable();
};

const blank = (node: Node): object => {
  switch (node[0]) {
    case 'object':
      return {};
    case 'array':
      return new Array(node[1]);
    case 'map':
      return new Map();
    case 'set':
      return new Set();
    case 'date':
      return new Date(node[1] ?? Number.NaN);
    case 'regexp':
      return new RegExp(node[1], node[2]);
    case 'error':
      return Object.assign(new (errors[node[1]] ?? Error)(node[2]), { stack: node[3] });
    case 'bytes':
      return fromBase64(node[1]);
    case 'view':
      return {};
  }
};

const viewOf = (name: string, buffer: unknown, offset: number, count: number): object => {
  if (!(buffer instanceof ArrayBuffer)) throw new NotCloneable();
  if (name === 'DataView') return new DataView(buffer, offset, count);
  const View = views[name as keyof typeof views];
  return new View(buffer, offset, count);
};

/** Reads back what {@link encode} wrote. */
export const decode = (text: string, foreign: Foreign = none): unknown => {
  const [root, nodes] = JSON.parse(text) as [Scalar, Node[]];
  const made = nodes.map(blank);
  const value = (one: Scalar): unknown => {
    if (one === null || typeof one !== 'object') return one;
    const [tag, detail] = one;
    if (tag === 'undefined') return undefined;
    if (tag === 'at') return made[Number(detail)];
    if (tag === 'bigint') return BigInt(detail ?? 0);
    if (tag === 'number') return Number(detail);
    return foreign.value(String(detail));
  };
  nodes.forEach((node, at) => {
    if (node[0] === 'view') made[at] = viewOf(node[1], value(node[2]), node[3], node[4]);
  });
  nodes.forEach((node, at) => {
    fill(made[at], node, value);
  });
  return value(root);
};

const fill = (target: unknown, node: Node, value: (one: Scalar) => unknown): void => {
  if (node[0] === 'map' && target instanceof Map) {
    for (const [key, one] of node[1]) target.set(value(key), value(one));
  } else if (node[0] === 'set' && target instanceof Set) {
    for (const one of node[1]) target.add(value(one));
  } else if ((node[0] === 'object' || node[0] === 'array') && typeof target === 'object' && target !== null) {
    for (const [key, one] of node[0] === 'object' ? node[1] : node[2]) {
      // Defined, not assigned: a key named __proto__ must become a property.
      Object.defineProperty(target, String(key), {
        value: value(one),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
  }
};
