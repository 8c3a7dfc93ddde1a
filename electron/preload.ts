import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { Bridge } from "../shared/ipc/contract.ts";

// The names of IPC_CALL, IPC_PUSH and IPC_DROP: importing the contract would bring every schema into the sandbox. A unit test
// holds them equal.
const CALL = "console:call";
const PUSH = "console:push";
const DROP = "console:drop";

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke(CALL, channel, input),
  // The path comes from the system, and only of a file that somebody dropped: the page cannot name one.
  drop: (file) => ipcRenderer.invoke(DROP, webUtils.getPathForFile(file as File)),
  onPush(listener) {
    const forward = (_event: IpcRendererEvent, push: unknown) => listener(push);
    ipcRenderer.on(PUSH, forward);
    return () => ipcRenderer.removeListener(PUSH, forward);
  },
};

contextBridge.exposeInMainWorld("bridge", bridge);
