/**
 * Wraps a part of Electron's API so that touching what the stand-in lacks stops the test with the name of what is
 * missing, instead of quietly being undefined.
 */
export const strict = <T extends object>(name: string, value: T): T => {
  const missing = (key: string): never => {
    throw new Error(`stand-in: electron.${name}.${key} is not provided`);
  };
  return new Proxy(value, {
    get: (target, key) => {
      // 'then' and 'toJSON' are asked for by await and by printing, not by the app.
      if (typeof key !== 'symbol' && key !== 'then' && key !== 'toJSON' && !(key in target))
        return missing(key);
      const found: unknown = Reflect.get(target, key);
      // Bound, because private fields are not reachable through a proxy; classes are left as they are.
      return typeof found === 'function' && found.prototype === undefined ? found.bind(target) : found;
    },
    set: (target, key, one) =>
      typeof key === 'symbol' || key in target ? Reflect.set(target, key, one) : missing(key),
  });
};
