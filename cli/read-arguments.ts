import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Refusal, refuse } from "../lib/refusal";
import type { VerbName } from "./help";

type Options = NonNullable<ParseArgsConfig["options"]>;

export type Arguments = {
  values: Record<string, string | boolean | undefined>;
  folders: string[];
};

/** Options of each verb; `help` goes with all of them. */
const OPTIONS: Record<VerbName, Options> = {
  open: {
    port: { type: "string", short: "p" },
    "no-open": { type: "boolean" },
    /** For `npm run dev`: pages are compiled as they are asked for. */
    dev: { type: "boolean" },
    /** For `npm start` without a folder: the sample it has made is opened where nothing is connected. */
    "or-sample": { type: "boolean" },
  },
  sync: { json: { type: "boolean" } },
  check: { json: { type: "boolean" } },
  search: {
    json: { type: "boolean" },
    limit: { type: "string" },
    after: { type: "string" },
  },
  index: { json: { type: "boolean" } },
  verify: { json: { type: "boolean" } },
  export: { out: { type: "string", short: "o" } },
  import: { json: { type: "boolean" }, source: { type: "string" } },
  "set-status": {
    "superseded-by": { type: "string" },
    place: { type: "string" },
    "dry-run": { type: "boolean" },
    inverse: { type: "string" },
    undo: { type: "string" },
    commit: { type: "boolean" },
    branch: { type: "string" },
  },
  "new-decision": {
    source: { type: "string" },
    feature: { type: "string" },
    folder: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  help: {},
};

/** As long as a path may be on any system Docket runs on. */
const LONGEST_PATH = 4096;

const MARK = "\0";

/** A query may begin by leaving something out (`-kind:prompt`), which looks like options of one letter. */
function asWords(argument: string): string {
  return /^-[^-]/.test(argument) && argument !== "-h" ? MARK + argument : argument;
}

function withoutMark(argument: string): string {
  return argument.startsWith(MARK) ? argument.slice(MARK.length) : argument;
}

/** The arguments of a verb, or a refusal that names the one that was not understood. */
export function readArguments(verb: VerbName, args: readonly string[]): Arguments | Refusal {
  const nextStep = `See \`docket ${verb} --help\`.`;
  try {
    const { values, positionals } = parseArgs({
      args: verb === "search" ? args.map(asWords) : [...args],
      options: { ...OPTIONS[verb], help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      strict: true,
    });
    if (positionals.some((name) => name === "" || name.length > LONGEST_PATH)) {
      return refuse(
        "invalid-input",
        `\`docket ${verb}\` was given a name that is empty or longer than any path.`,
        nextStep,
      );
    }
    const read: Arguments = { values: {}, folders: positionals.map(withoutMark) };
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === "string") read.values[name] = withoutMark(value);
      if (typeof value === "boolean") read.values[name] = value;
    }
    return read;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const option =
        /'(-[^']*)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "one of the options";
      return refuse("invalid-input", `\`docket ${verb}\` knows no option ${option}.`, nextStep);
    }
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      return refuse(
        "invalid-input",
        `An option of \`docket ${verb}\` has no value, or one too many.`,
        nextStep,
      );
    }
    throw error;
  }
}

/** The port a person asked for; null when none was given. */
export function readPort(value: string | boolean | undefined): number | null | Refusal {
  if (value === undefined) return null;
  const port = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  return refuse(
    "invalid-input",
    `"${value}" is no port.`,
    "Give a number from 0 to 65535; 0 takes any free port.",
  );
}

/** The one folder of a verb that takes exactly one. */
export function readFolder(verb: VerbName, folders: readonly string[]): string | Refusal {
  const [folder, ...more] = folders;
  if (folder !== undefined && folder !== "" && more.length === 0) return folder;
  return refuse(
    "invalid-input",
    more.length === 0
      ? `\`docket ${verb}\` needs a folder.`
      : `\`docket ${verb}\` takes one folder, not ${folders.length}.`,
    `Write \`docket ${verb} .\` for the folder you are in.`,
  );
}
