process.parentPort.on('message', ({ data }) => {
  process.parentPort.postMessage({
    kinds: [data.bytes instanceof Uint8Array, data.map instanceof Map, data.at instanceof Date],
    type: process.type,
    argument: process.argv[2],
  });
});
