/**
 * A value as it must be written into a header so that YAML reads it back: escaped within the quotes
 * that stand around it, or quoted when a plain scalar could not hold it.
 *
 * @param quote the unit before and after the value: `"`, `'`, or anything else for none
 */
export function yamlValue(value: string, quote: string): string {
  if (quote === '"') return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  if (quote === "'") return value.replaceAll("'", "''");
  const isRisky = /^[[\]{}#&*!|>'"%@`?,-]|: |:$|\s#|^\s|\s$/.test(value) || value === "";
  return isRisky ? `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"` : value;
}
