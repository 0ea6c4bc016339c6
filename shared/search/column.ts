type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A list of numbers that grows: a row costs its bytes and no more. A row that nothing was said of is 0. */
export interface Column {
  readonly size: () => number;
  readonly push: (value: number) => void;
  readonly at: (row: number) => number;
  /** Sets a row, also one that is not there yet. */
  readonly set: (row: number, value: number) => void;
}

/** `make` is asked for a longer array whenever the one before is full. */
export const createColumn = (make: (length: number) => Numbers): Column => {
  let values = make(1_024);
  let size = 0;
  const set = (row: number, value: number): void => {
    if (row >= values.length) {
      const longer = make(Math.max(row + 1, Math.ceil(values.length * 1.5)));
      longer.set(values);
      values = longer;
    }
    values[row] = value;
    size = Math.max(size, row + 1);
  };
  return { set, size: () => size, push: (value) => set(size, value), at: (row) => values[row] ?? 0 };
};

export const bytes = (length: number): Uint8Array => new Uint8Array(length);
export const shorts = (length: number): Uint16Array => new Uint16Array(length);
export const words = (length: number): Uint32Array => new Uint32Array(length);
export const doubles = (length: number): Float64Array => new Float64Array(length);

/** Strings that come again and again, each known by a number. */
export interface Names {
  readonly numberOf: (name: string) => number;
  /** The number, if the name has come before. */
  readonly known: (name: string) => number | undefined;
  readonly nameOf: (number: number) => string;
  readonly size: () => number;
}

export const createNames = (): Names => {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf: (name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    known: (name) => numbers.get(name),
    nameOf: (number) => names[number] ?? '',
    size: () => names.length,
  };
};
