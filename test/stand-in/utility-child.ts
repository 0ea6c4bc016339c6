import { EventEmitter } from 'node:events';

/** Loaded before a utility process's own module: gives it the `process.parentPort` Electron would. */
class ParentPort extends EventEmitter {
  readonly #early: unknown[] = [];

  /** As in Electron, messages wait until the module listens. */
  receive(data: unknown): void {
    if (this.listenerCount('message') > 0) this.emit('message', { data, ports: [] });
    else this.#early.push(data);
  }
  override on(event: string, listener: (message: { data: unknown; ports: never[] }) => void): this {
    super.on(event, listener);
    if (event === 'message') queueMicrotask(() => this.#catchUp());
    return this;
  }
  postMessage(message: unknown): void {
    process.send?.(structuredClone(message));
  }
  #catchUp(): void {
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] });
  }
}

const port = new ParentPort();
process.on('message', (data) => port.receive(data));
// Like Electron's, the process ends with its parent.
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'type', { value: 'utility' });
