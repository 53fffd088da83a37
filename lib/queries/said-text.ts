import { z } from "zod";
import { maskText } from "../records/showing/mask-secrets";

/** What somebody said for a verdict or a position, as a page and the API may show it: people paste secrets, too. */
export const saidText = z.string().transform(maskText);
