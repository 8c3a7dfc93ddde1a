import type { ScProvider } from "@polkadot/api";
import type { Hash } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { Status } from "../../shared/ipc/status-schemas.ts";

/** What the status bar shows of the light node. */
export type NodeStatus = Status["node"];
export type NodeState = NodeStatus["state"];

/** A block's place in the chain. */
export interface BlockRef {
  readonly hash: Hash;
  readonly height: number;
}

/** A block header as the chain's peers gave it and smoldot verified it. Hashes have no 0x. */
export interface Header extends BlockRef {
  readonly parent: Hash;
  readonly stateRoot: Hash;
  readonly extrinsicsRoot: Hash;
  /** The digest's items, each SCALE-encoded, hexadecimal with 0x, in their order. */
  readonly logs: readonly string[];
}

/**
 * The one way to the chain. Reads are proved against a header that smoldot verified. They fail with `NodeUnavailable`
 * when the node is off, has no peer, or its peers do not answer; the caller may ask again later.
 */
export interface LightNode {
  status(): NodeStatus;
  /** Calls back after each change of the status; returns the way to stop. */
  onChange(listener: (status: NodeStatus) => void): () => void;
  /** Starts the node; returns at once when it already runs. A bad chain spec becomes the state `failed`. */
  start(): Promise<void>;
  /** Saves the node's database and stops it. It can be started again. */
  stop(): Promise<void>;
  /** The machine woke up: connections are stale, so the chain is added again. */
  resumed(): void;
  /** Each new finalized head; intermediate ones may be left out. */
  onFinalized(listener: (head: BlockRef) => void): () => void;
  /** Each new best head. */
  onBest(listener: (head: BlockRef) => void): () => void;
  header(at: Hash): Promise<Result<Header>>;
  /** Values at a block, by storage key (hexadecimal with 0x); keys without a value are left out of the map. */
  storage(keys: readonly string[], at: Hash): Promise<Result<Map<string, Uint8Array>>>;
  /** All storage keys at a block that begin with a prefix (hexadecimal with 0x), proved to be all. */
  keys(prefix: string, at: Hash): Promise<Result<string[]>>;
  /**
   * A legacy JSON-RPC call through smoldot (`author_submitExtrinsic`, `state_call`, `chain_getBlock`, …). Hashes have
   * 0x here. Rejects with `RpcError` when smoldot answers an error, `NodeDownError` when the node stops before it answers.
   */
  rpc<T>(method: string, params: readonly unknown[]): Promise<T>;
  /**
   * For `ApiPromise.create({ provider })` and for subscriptions; the node connects and disconnects it. It survives restarts
   * of the node (it emits disconnected, connected, and subscribes again).
   */
  readonly provider: ScProvider;
}

/** smoldot answered a request with a JSON-RPC error. */
export class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.name = "RpcError";
    this.code = code;
  }
}

/** The node is off, or stopped before it answered. */
export class NodeDownError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "NodeDownError";
  }
}
