export function portInUse(
  args: readonly string[],
  fromEnvironment: string | undefined,
): Promise<number | null>;
export function wrongPort(args: readonly string[]): string | null;
export function wrongPortSentence(asked: string): string;
export function portSentence(port: number): string;
