import { createServer } from "node:net";

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}

/** `preferred` when it is free on 127.0.0.1, else some free port outside `avoid`. */
export async function freePort(preferred: number | undefined, avoid: Set<number>): Promise<number> {
  if (preferred !== undefined && (await tryPort(preferred)) === preferred) return preferred;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = await tryPort(0);
    if (port !== undefined && !avoid.has(port)) return port;
  }
  throw new Error("There is no free TCP port on 127.0.0.1.");
}
