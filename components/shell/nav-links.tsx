"use client";

import { usePathname } from "next/navigation";
import { Icon, type IconName } from "../ui/icon";

export type NavItem = { href: string; label: string; icon: IconName; count: number | null };

/** The pages, the current one marked. The only reason for a script here is that the side bar outlives a page. */
export function NavLinks({ items }: { items: NavItem[] }) {
  const path = usePathname();
  return (
    <ul className="nav-list">
      {items.map((item) => (
        <li key={item.href}>
          <a className="nav-item" href={item.href} aria-current={standing(path, item.href)}>
            <Icon name={item.icon} />
            {item.label}
            {item.count === null ? null : (
              <span className="nav-count">{item.count.toLocaleString("en")}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function standing(path: string, href: string): "page" | "true" | undefined {
  // The inbox is the first page, too.
  if (path === href || (path === "/" && href === "/inbox")) return "page";
  return href !== "/" && path.startsWith(`${href}/`) ? "true" : undefined;
}
