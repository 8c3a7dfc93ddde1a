/** Answers with one key are computed once a version; the oldest give way. */
export function keptUntil(version: () => number, most: number) {
  const kept = new Map<string, unknown>();
  let keptVersion = version();
  return <T>(key: string, compute: () => T): T => {
    if (keptVersion !== version()) kept.clear();
    keptVersion = version();
    if (kept.has(key)) return kept.get(key) as T;
    const answer = compute();
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(key, answer);
    return answer;
  };
}
