/** The rows of the table `about`, the same in every snapshot of this format. */
export const ABOUT: readonly (readonly [zh: string, en: string])[] = [
  [
    "电费催收链的快照：一条联盟链在某个最终区块上的催收日志，以及证明它们所需的一切。",
    "A snapshot of a collection chain: journals of dunning acts at one final block, with all that is needed to prove them.",
  ],
  [
    "核验只信任审计人自己持有的链规格文件（创世哈希与验证人）；本文件中的任何内容都须由此推出。",
    "Verification trusts only the chain specification that the auditor holds (genesis and authorities); all that is in this file must follow from it.",
  ],
  [
    "核验顺序：验证人集合 → GRANDPA 最终性证明 → 区块头 → COLL 摘要 → 各日志头的默克尔树 → 哈希链 → 每条记录 → 证据文件 → 由记录重新计算的各表。",
    "In this order: authority set, GRANDPA justification, header, COLL digest, Merkle tree of the journals' heads, hash chain, every entry, evidence files, then the derived tables computed anew from the entries.",
  ],
  [
    "注明 derived 的表仅供浏览，核验时重新计算并逐行比较；raw 为 NULL 的记录是被隐去的，只留下哈希。",
    "Tables marked derived are there to be browsed; they are computed anew and compared row by row. Entries whose raw is NULL are withheld: only their hash is here.",
  ],
  [
    "记录的编码（SCALE，小端）：org u32, seq u32, case Option<[u8;16]>, actor Option<[u8;32]>, at u64, occurred_at u64, clock_offset i32, policy u32, act [u8;16], provenance u8, commitment Option<[u8;32]>, supersedes Option<u32>, kind。种类与字段见格式说明。",
    "An entry (SCALE, little-endian): org u32, seq u32, case Option<[u8;16]>, actor Option<[u8;32]>, at u64, occurred_at u64, clock_offset i32, policy u32, act [u8;16], provenance u8, commitment Option<[u8;32]>, supersedes Option<u32>, kind. Its kinds and fields are in the description of the format.",
  ],
];
