// Runs the built ledger service in plain Node: gives it the parent port that a utilityProcess of Electron has, over Node's
// own channel to the parent, and ends with the parent as a utilityProcess does. Argument: URL of the service.
process.parentPort = {
  on: (event, listener) => process.on(event, (data) => listener({ data })),
  postMessage: (message) => process.send(message, undefined, undefined, () => {}),
};
process.on("disconnect", () => process.exit(1));
await import(process.argv[2]);
