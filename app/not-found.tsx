import { TROUBLE } from "@/components/strings/page-words";
import { MissingWords } from "./missing-words";

export const metadata = { title: TROUBLE.notFoundTitle };

/**
 * No page has this address. The framework draws this into every page, in case it is wanted: it must say
 * nothing about the answer's status.
 */
export default function NotFound() {
  return <MissingWords />;
}
