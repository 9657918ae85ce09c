// '?a=1&b=2' of [['a', 1], ['b', 2]] or of an object whose arrays repeat their key.
export function query(parameters) {
  const pairs = Array.isArray(parameters)
    ? parameters
    : Object.entries(parameters).flatMap(([key, value]) => [value].flat().map(one => [key, one]));
  return `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}
