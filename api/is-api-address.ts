/** Whether an address is one of the JSON interface, known or not. */
export function isApiAddress(url: string): boolean {
  return /^\/api(?:[/?#]|$)/.test(url);
}
