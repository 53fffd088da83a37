export function portInUse(
  args: readonly string[],
  fromEnvironment: string | undefined,
): Promise<number | null>;
export function portSentence(port: number): string;
