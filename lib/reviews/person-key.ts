/** What ties a person's words together: their mail address, else their name; case and blanks do not count. */
export function personKey({ name, mail }: { name: string; mail: string | null }): string {
  const address = (mail ?? "").trim().toLowerCase();
  if (address !== "") return `mail:${address}`;
  return `name:${name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase()}`;
}
