import { z } from "zod";
import { showText } from "../records/showing/show-text";

/**
 * Text out of a file, as a page, the API and a terminal may show it: direction controls visible, local
 * paths short. Not for what leads somewhere (a path, a slug) or is asked for again (a label).
 */
export const shownText = z.string().transform(showText);
