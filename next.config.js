import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The server answers this machine alone: to compress a page takes longer than to hand it over as it is.
  compress: false,
  // Native modules, and clients that load files beside themselves, stay outside the bundle.
  serverExternalPackages: [
    "better-sqlite3",
    "pg",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
  ],
  // The optimizer is an attack surface for pictures we do not have; cli/judge-request.ts answers 404 for it.
  images: { unoptimized: true },
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  // Types are checked by `npm run check`; whoever starts Docket need not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Both would act on somebody's machine unasked: writing instructions for agents, asking for advisories.
  agentRules: false,
  experimental: { agentUpgrade: false },
};

export default config;
