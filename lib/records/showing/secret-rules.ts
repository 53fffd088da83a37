/**
 * What a secret looks like. Each rule begins with letters that hardly occur elsewhere and demands the
 * length and alphabet its issuer uses, so that prose does not trip it. `pattern` is matched where
 * one of its `anchors` stands; group 1, when there is one, is the secret, else the whole match.
 */
export type SecretRule = { id: string; about: string; anchors: readonly string[]; pattern: RegExp };

function rule(id: string, about: string, anchors: readonly string[], pattern: RegExp): SecretRule {
  return { id, about, anchors, pattern: new RegExp(pattern.source, "uy") };
}

export const SECRET_RULES: readonly SecretRule[] = [
  rule(
    "aws-access-key",
    "AWS access key",
    ["AKIA", "ASIA", "ABIA", "ACCA"],
    /A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}(?![A-Za-z0-9])/,
  ),
  rule(
    "github-token",
    "GitHub token",
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    /gh[pousr]_[A-Za-z0-9]{36,251}/,
  ),
  rule("github-fine-token", "GitHub fine-grained token", ["github_pat_"], /github_pat_[A-Za-z0-9_]{60,255}/),
  rule(
    "gitlab-token",
    "GitLab token",
    ["glpat-", "gldt-", "glrt-", "glptt-"],
    /gl(?:pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,64}/,
  ),
  rule(
    "slack-token",
    "Slack token",
    ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe.", "xapp-"],
    /x(?:ox[bapres][-.]|app-)[A-Za-z0-9-]{20,250}/,
  ),
  rule(
    "slack-webhook",
    "Slack webhook",
    ["hooks.slack.com/"],
    /hooks\.slack\.com\/(?:services|workflows)\/(T[A-Z0-9]{6,14}\/[A-Z0-9]{6,20}\/[A-Za-z0-9/]{16,64})/,
  ),
  rule(
    "discord-webhook",
    "Discord webhook",
    ["/api/webhooks/"],
    /\/api\/webhooks\/\d{15,22}\/([A-Za-z0-9_-]{50,90})/,
  ),
  rule(
    "stripe-key",
    "Stripe key",
    ["sk_live_", "rk_live_", "sk_test_", "rk_test_"],
    /[sr]k_(?:live|test)_[A-Za-z0-9]{20,250}/,
  ),
  rule("stripe-webhook", "Stripe webhook secret", ["whsec_"], /whsec_[A-Za-z0-9+/=]{24,80}/),
  rule("anthropic-key", "Anthropic key", ["sk-ant-"], /sk-ant-[A-Za-z0-9_-]{30,250}/),
  rule("openrouter-key", "OpenRouter key", ["sk-or-"], /sk-or-(?:v\d-)?[A-Za-z0-9]{40,100}/),
  rule(
    "openai-key",
    "OpenAI key",
    ["sk-proj-", "sk-svcacct-", "sk-admin-"],
    /sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,250}/,
  ),
  rule("openai-old-key", "OpenAI key", ["sk-"], /sk-[A-Za-z0-9]{32,64}(?![A-Za-z0-9_-])/),
  rule("google-api-key", "Google API key", ["AIza"], /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/),
  rule("google-client-secret", "Google client secret", ["GOCSPX-"], /GOCSPX-[A-Za-z0-9_-]{28}/),
  rule("google-access-token", "Google access token", ["ya29."], /ya29\.[A-Za-z0-9_-]{40,500}/),
  rule("groq-key", "Groq key", ["gsk_"], /gsk_[A-Za-z0-9]{48,60}/),
  rule("huggingface-token", "Hugging Face token", ["hf_"], /hf_[A-Za-z0-9]{34,40}(?![A-Za-z0-9_])/),
  rule("replicate-token", "Replicate token", ["r8_"], /r8_[A-Za-z0-9]{37,40}(?![A-Za-z0-9_])/),
  rule("perplexity-key", "Perplexity key", ["pplx-"], /pplx-[A-Za-z0-9]{40,60}/),
  rule("xai-key", "xAI key", ["xai-"], /xai-[A-Za-z0-9]{60,100}/),
  rule("tavily-key", "Tavily key", ["tvly-"], /tvly-(?:dev-|prod-)?[A-Za-z0-9]{28,48}/),
  rule("npm-token", "npm token", ["npm_"], /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/),
  rule("pypi-token", "PyPI token", ["pypi-AgE"], /pypi-AgE[A-Za-z0-9_-]{50,250}/),
  rule("docker-token", "Docker Hub token", ["dckr_pat_"], /dckr_pat_[A-Za-z0-9_-]{24,40}/),
  rule("sendgrid-key", "SendGrid key", ["SG."], /SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}/),
  rule("mailgun-key", "Mailgun key", ["key-"], /key-[0-9a-f]{32}(?![0-9a-f])/),
  rule("resend-key", "Resend key", ["re_"], /re_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,30}(?![A-Za-z0-9_])/),
  rule("twilio-key", "Twilio key", ["SK"], /SK[0-9a-f]{32}(?![0-9a-f])/),
  rule("telegram-token", "Telegram bot token", [":AA"], /:(AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])/),
  rule(
    "digitalocean-token",
    "DigitalOcean token",
    ["dop_v1_", "doo_v1_", "dor_v1_"],
    /do[por]_v1_[0-9a-f]{64}/,
  ),
  rule(
    "shopify-token",
    "Shopify token",
    ["shpat_", "shpss_", "shpca_", "shppa_"],
    /shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}/,
  ),
  rule("square-token", "Square token", ["sq0atp-", "sq0csp-"], /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,50}/),
  rule("databricks-token", "Databricks token", ["dapi"], /dapi[0-9a-f]{32}(?![0-9a-f])/),
  rule("linear-key", "Linear key", ["lin_api_"], /lin_api_[A-Za-z0-9]{32,48}/),
  rule(
    "notion-token",
    "Notion token",
    ["ntn_", "secret_"],
    /(?:ntn_|secret_)[A-Za-z0-9]{40,50}(?![A-Za-z0-9_])/,
  ),
  rule("figma-token", "Figma token", ["figd_"], /figd_[A-Za-z0-9_-]{38,50}/),
  rule(
    "supabase-token",
    "Supabase token",
    ["sbp_", "sb_secret_"],
    /(?:sbp_[0-9a-f]{40}|sb_secret_[A-Za-z0-9_-]{20,60})/,
  ),
  rule("neon-password", "Neon password", ["npg_"], /npg_[A-Za-z0-9]{10,40}/),
  rule(
    "planetscale-token",
    "PlanetScale token",
    ["pscale_tkn_", "pscale_pw_"],
    /pscale_(?:tkn|pw)_[A-Za-z0-9_.-]{30,64}/,
  ),
  rule("vault-token", "Vault token", ["hvs.", "hvb."], /hv[sb]\.[A-Za-z0-9_-]{24,300}/),
  rule("grafana-token", "Grafana token", ["glsa_", "glc_"], /gl(?:sa|c)_[A-Za-z0-9+/=_]{32,400}/),
  rule("sentry-token", "Sentry token", ["sntrys_", "sntryu_"], /sntry[su]_[A-Za-z0-9+/=_]{40,300}/),
  rule("newrelic-key", "New Relic key", ["NRAK-"], /NRAK-[A-Z0-9]{27}/),
  rule("postman-key", "Postman key", ["PMAK-"], /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/),
  rule("atlassian-token", "Atlassian token", ["ATATT3"], /ATATT3[A-Za-z0-9_=-]{150,250}/),
  rule("age-key", "age key", ["AGE-SECRET-KEY-1"], /AGE-SECRET-KEY-1[A-Z0-9]{58}/),
  rule("azure-account-key", "Azure storage key", ["AccountKey="], /AccountKey=([A-Za-z0-9+/]{80,90}={0,2})/),
  rule(
    "json-web-token",
    "JSON web token",
    ["eyJ"],
    /eyJ[A-Za-z0-9_-]{15,1000}\.eyJ[A-Za-z0-9_-]{15,4000}\.[A-Za-z0-9_-]{20,1000}/,
  ),
  rule(
    "password-in-url",
    "password in an address",
    ["://"],
    /:\/\/[^\s:/@<>"'`]{1,100}:([^\s:/@<>"'`{}$]{6,200})@[A-Za-z0-9[]/,
  ),
];
