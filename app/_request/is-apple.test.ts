import { expect, it } from "vitest";
import { namesApple } from "./is-apple";

const SAFARI =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const EDGE =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";

it.each([
  ["Safari on a Mac", { "user-agent": SAFARI }, true],
  ["an iPad", { "user-agent": "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X)" }, true],
  ["a browser that names its system", { "sec-ch-ua-platform": '"macOS"', "user-agent": "x" }, true],
  ["one that names another", { "sec-ch-ua-platform": '"Linux"', "user-agent": SAFARI }, false],
  ["Firefox on Linux", { "user-agent": FIREFOX }, false],
  ["Edge on Windows", { "user-agent": EDGE }, false],
  ["whoever says nothing", {}, false],
])("%s", (_who, said, apple) => {
  expect(namesApple(new Headers(said as Record<string, string>))).toBe(apple);
});
