// Answers like a report worker, or hangs, throws, exits or talks nonsense as the week's name tells it.
import { parentPort } from 'node:worker_threads';

const behaviours = {
  hang: () => {
    for (;;);
  },
  throw: () => {
    throw new Error('broken on purpose');
  },
  exit: () => process.exit(3),
  nonsense: ({ id }) => {
    parentPort.postMessage('?');
    parentPort.postMessage({ kind: 'done', id: id + 1, bytes: new Uint8Array([9]) });
    parentPort.postMessage({ kind: 'done', id, bytes: 'no bytes' });
    parentPort.postMessage({ kind: 'progress', id, share: 0.5 });
    parentPort.postMessage({ kind: 'done', id, bytes: new Uint8Array([1]) });
  },
};

const answer = ({ id }) => parentPort.postMessage({ kind: 'done', id, bytes: new Uint8Array([id]) });

parentPort.on('message', (request) => (behaviours[request.value.week] ?? answer)(request));
