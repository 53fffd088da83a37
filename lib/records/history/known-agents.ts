/** How one coding agent signs the commits it makes or takes part in. */
export type KnownAgent = {
  name: string;
  /** Addresses it signs with, lower case. */
  mails: readonly string[];
  /** Its accounts on forges, without `[bot]`, lower case. */
  logins: readonly string[];
  /** Where that is written. */
  source: string;
};

/**
 * The closed list of agents that are recognised, by address or account and never by name: anybody may
 * be called Claude. A person who commits what an agent wrote, without its signature, is not seen; the
 * page says "a known agent took part", never "no agent took part".
 */
export const KNOWN_AGENTS: readonly KnownAgent[] = [
  {
    name: "Claude",
    mails: ["noreply@anthropic.com"],
    logins: ["claude", "anthropic-claude", "claude-code"],
    source: "Claude Code's documentation: attribution of commits",
  },
  {
    name: "Copilot",
    mails: ["copilot@github.com", "198982749+copilot@users.noreply.github.com"],
    logins: ["copilot", "copilot-swe-agent", "github-copilot"],
    source: "GitHub's documentation of the Copilot coding agent; the trailer of its command line",
  },
  {
    name: "Cursor",
    mails: ["cursoragent@cursor.com", "noreply@cursor.com"],
    logins: ["cursor", "cursor-agent"],
    source: "Cursor's documentation: commit attribution",
  },
  {
    name: "Codex",
    mails: ["noreply@openai.com", "codex@openai.com"],
    logins: ["codex", "chatgpt-codex-connector", "openai-codex"],
    source: "the trailer of Codex' command line; its connector's account on GitHub",
  },
  {
    name: "Jules",
    mails: [],
    logins: ["google-labs-jules", "jules"],
    source: "Jules' account on GitHub",
  },
  {
    name: "Gemini",
    mails: ["gemini-cli@google.com", "noreply@google.com", "gemini-code-assist@google.com"],
    logins: ["gemini-code-assist", "gemini-cli"],
    source: "Gemini Code Assist's account on GitHub; the trailer of its command line",
  },
  {
    name: "Devin",
    mails: ["devin@cognition.ai"],
    logins: ["devin-ai-integration"],
    source: "Devin's account on GitHub and the trailer it writes",
  },
  {
    name: "aider",
    mails: ["noreply@aider.chat", "aider@aider.chat"],
    logins: ["aider"],
    source: "aider's documentation: git integration, --attribute-co-authored-by",
  },
  {
    name: "OpenHands",
    mails: ["openhands@all-hands.dev"],
    logins: ["openhands", "openhands-agent"],
    source: "OpenHands' instructions to its agent",
  },
  {
    name: "Amp",
    mails: ["amp@ampcode.com", "noreply@ampcode.com"],
    logins: ["amp", "ampcode"],
    source: "the trailer of Amp's command line",
  },
  {
    name: "OpenCode",
    mails: ["noreply@opencode.ai"],
    logins: ["opencode", "opencode-agent"],
    source: "the trailer of OpenCode; its account on GitHub",
  },
  {
    name: "Replit Agent",
    mails: ["agent@replit.com"],
    logins: ["replit-agent"],
    source: "commits made in Replit's workspaces",
  },
  {
    name: "Factory Droid",
    mails: ["droid@factory.ai", "noreply@factory.ai"],
    logins: ["factory-droid", "factory-ai"],
    source: "the trailer of Factory's command line; its account on GitHub",
  },
  {
    name: "Windsurf",
    mails: ["noreply@windsurf.com", "noreply@codeium.com"],
    logins: ["windsurf", "windsurf-bot", "codeium"],
    source: "the trailer of Windsurf",
  },
  {
    name: "Kiro",
    mails: ["noreply@kiro.dev"],
    logins: ["kiro", "kiro-agent"],
    source: "the trailer of Kiro",
  },
  {
    name: "Amazon Q",
    mails: [],
    logins: ["amazon-q-developer", "amazon-q"],
    source: "Amazon Q Developer's account on GitHub",
  },
  {
    name: "Sweep",
    mails: ["sweep@sweep.dev"],
    logins: ["sweep-ai"],
    source: "Sweep's account on GitHub",
  },
];
