/** What is set of an object: a field that is there but undefined would be another value to a schema. */
export const withoutUndefined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
