import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { KeepPlace } from "@/components/shell/keep-place";
import { KeySheet } from "@/components/shell/key-sheet";
import { Keys } from "@/components/shell/keys";
import { LiveUpdates } from "@/components/shell/live-updates";
import { Menus } from "@/components/shell/menus";
import { ReaderZone } from "@/components/shell/reader-zone";
import { SideBar } from "@/components/shell/side-bar";
import { SoftLinks } from "@/components/shell/soft-links";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { TopBar } from "@/components/shell/top-bar";
import { SHELL } from "@/components/strings/shell-words";
import { countInbox } from "@/lib/queries/inbox/count-inbox";
import { listViews } from "@/lib/queries/list-views";
import { getOverviewCounts } from "@/lib/queries/sources/get-overview-counts";
import { asSomebody } from "./_request/as-person";
import { isApple } from "./_request/is-apple";
import { readPreferences } from "./_request/read-preferences";
import { zoneOffset } from "./_request/zone-offset";
import { fontClasses } from "./fonts";
import { navItems } from "./nav-items";
import { PaletteOpener } from "./palette-opener";
import { SoftPreferences } from "./soft-preferences";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: SHELL.product, template: `%s · ${SHELL.product}` },
  description: SHELL.tagline,
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f5ee" },
    { media: "(prefers-color-scheme: dark)", color: "#16140f" },
  ],
};

/** Every page is about what the database holds now, and carries a nonce of its own. */
export const dynamic = "force-dynamic";

/** The frame around every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const ctx = await asSomebody();
  const drawnAfter = ctx.lastEvent();
  const { theme, zone } = await readPreferences();
  const [counts, inbox, { views }] = await Promise.all([
    getOverviewCounts(ctx),
    countInbox(ctx),
    listViews(ctx, { show: "pinned", zoneOffset: zoneOffset(zone, ctx.now()) }),
  ]);
  return (
    <html
      lang="en"
      className={fontClasses}
      data-theme={theme === "system" ? undefined : theme}
      data-apple={(await isApple()) || undefined}
      suppressHydrationWarning
    >
      <body>
        <a className="skip-link" href="#main">
          {SHELL.skip}
        </a>
        <div className="shell">
          <SideBar {...navItems(counts, inbox.total)} views={views} foot={<ThemeSwitch theme={theme} />} />
          <div className="min-w-0">
            <TopBar />
            <main id="main" tabIndex={-1} className="outline-none">
              {children}
            </main>
          </div>
        </div>
        <KeySheet />
        <SoftLinks />
        <KeepPlace />
        <SoftPreferences />
        <Menus />
        <Keys />
        <ReaderZone known={zone} />
        <LiveUpdates drawnAfter={drawnAfter} />
        <PaletteOpener />
      </body>
    </html>
  );
}
