import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Bridge } from "../shared/ipc/contract.ts";

// The names of IPC_CALL and IPC_PUSH: importing the contract would bring every schema into the sandbox. A unit test
// holds them equal.
const CALL = "console:call";
const PUSH = "console:push";

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke(CALL, channel, input),
  onPush(listener) {
    const forward = (_event: IpcRendererEvent, push: unknown) => listener(push);
    ipcRenderer.on(PUSH, forward);
    return () => ipcRenderer.removeListener(PUSH, forward);
  },
};

contextBridge.exposeInMainWorld("bridge", bridge);
