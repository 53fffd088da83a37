import { expect, it } from "vitest";
import type { DocketEvent } from "./context";
import { EventBus } from "./event-bus";

const changed: DocketEvent = { type: "sources-changed" };

function heard(bus: EventBus, after: number | null) {
  const ids: [number, string][] = [];
  const end = bus.listen(after, (id, event) => ids.push([id, event.type]));
  return { ids, end };
}

it("tells everyone who listens, until they stop", () => {
  const bus = new EventBus(0);
  const { ids, end } = heard(bus, null);
  bus.announce(changed);
  end();
  bus.announce(changed);
  expect(ids).toEqual([[1, "sources-changed"]]);
});

it("gives a page that comes back what it missed meanwhile", () => {
  const bus = new EventBus(0);
  for (let i = 0; i < 3; i++) bus.announce(changed);
  expect(heard(bus, 1).ids.map(([id]) => id)).toEqual([2, 3]);
  expect(heard(bus, 3).ids).toEqual([]);
});

it("says so when too much was missed, or when it was another server", () => {
  const bus = new EventBus(1000);
  for (let i = 0; i < 300; i++) bus.announce(changed);
  expect(heard(bus, 1010).ids).toEqual([[1300, "missed"]]);
  expect(heard(bus, 5000).ids).toEqual([[1300, "missed"]]);
  expect(heard(bus, 3).ids).toEqual([[1300, "missed"]]);
  expect(heard(new EventBus(2000), 1300).ids).toEqual([[2000, "missed"]]);
});
