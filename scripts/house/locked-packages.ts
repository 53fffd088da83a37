import { z } from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), resolved: z.string().optional() }),
  ),
});

/** One installed package, at any depth. */
export type LockedPackage = { name: string; version: string; resolved: string | null };

/** Lowest versions that are safe to run, with the reason. `npm audit` needs the network; this does not. */
export const FLOORS: Record<string, { floor: string; reason: string }> = {
  next: { floor: "16.4.6", reason: "unauthenticated remote code execution up to November 2026" },
  react: { floor: "19.3.1", reason: "unauthenticated remote code execution up to November 2026" },
  "react-dom": { floor: "19.3.1", reason: "goes with react" },
  "better-auth": { floor: "1.7.25", reason: "session tokens stored plain before" },
  mermaid: { floor: "12.0.0", reason: "script injection in diagrams before" },
};

/** Packages that may not be installed, not even by another package. */
const BANNED: Record<string, string> = {
  "gray-matter": "evaluates ---js front matter",
  "simple-git": "repeated option-injection vulnerabilities",
  libsql: "runs only the first statement of a script without an error",
  "@libsql/client": "runs only the first statement of a script without an error",
};

/** Every package the lockfile installs. The project itself is left out. */
export function lockedPackages(lockText: string): LockedPackage[] {
  const { packages } = lockfile.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([path, { version, resolved }]) => {
    const at = path.lastIndexOf("node_modules/");
    return at === -1 || !version
      ? []
      : [{ name: path.slice(at + "node_modules/".length), version, resolved: resolved ?? null }];
  });
}

/** Below zero when `a` is the older of two versions; a pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => {
    const [numbers = "", ...rest] = version.split("+")[0]?.split("-") ?? [];
    return { numbers: numbers.split(".").map(Number), isPreview: rest.length > 0 };
  });
  for (let i = 0; i < 3; i++) {
    const difference = (left?.numbers[i] ?? 0) - (right?.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(right?.isPreview) - Number(left?.isPreview);
}

/** What the lockfile installs that it may not, one sentence each. */
export function lockComplaints(packages: LockedPackage[]): string[] {
  return packages.flatMap(({ name, version, resolved }) => {
    const complaints: string[] = [];
    const floor = FLOORS[name];
    if (BANNED[name]) complaints.push(`${name} is installed, which ${BANNED[name]}`);
    if (floor && compareVersions(version, floor.floor) < 0)
      complaints.push(`${name} ${version} is below ${floor.floor}: ${floor.reason}`);
    if (resolved?.startsWith("git") || resolved?.startsWith("http:"))
      complaints.push(`${name} does not come from a registry`);
    return complaints;
  });
}
