/** The name of a branch, safe to paste into a shell: a branch may be called what a shell would run. */
export function forShell(branch: string): string {
  return /^[\w./-]+$/.test(branch) ? branch : `'${branch.replaceAll("'", "'\\''")}'`;
}
