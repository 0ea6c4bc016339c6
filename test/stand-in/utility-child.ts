import { EventEmitter } from 'node:events';

/** Loaded before a utility process's own module: gives it the `process.parentPort` Electron would. */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(structuredClone(message));
  }
}

const port = new ParentPort();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
// Like Electron's, the process ends with its parent.
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'type', { value: 'utility' });
