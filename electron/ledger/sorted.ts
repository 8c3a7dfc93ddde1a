/** Puts a value at its place in an ascending list. Entries mostly come in order of claimed time, so the search starts at the end. */
export function insertSorted<T>(list: T[], value: T, by: (one: T) => number = Number): void {
  let index = list.length;
  while (index > 0 && by(list[index - 1] as T) > by(value)) index -= 1;
  list.splice(index, 0, value);
}
