import { refuseFailure } from "../lib/commands/sources/refuse-failure";
import { readEnvironment } from "../lib/env";
import { isRefusal, type Refusal } from "../lib/refusal";
import { openSource } from "../lib/sources/open-source";
import { isFailure } from "../lib/sources/source";
import { type Arguments, readPort } from "./read-arguments";

/** What `docket open` is given and cannot be done, told before anything is built or opened; null: all makes sense. */
export async function refuseOpen({ values, folders }: Arguments): Promise<Refusal | null> {
  const environment = readEnvironment();
  if (isRefusal(environment)) return environment;
  const port = readPort(values.port);
  if (isRefusal(port)) return port;
  for (const folder of folders) {
    const source = await openSource(folder);
    if (isFailure(source)) return refuseFailure(source);
  }
  return null;
}
