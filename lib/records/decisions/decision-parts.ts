import type { SectionName } from "../record";
import { foldWord } from "../status/status-words";

/** The parts of a decision that are searched and shown apart. */
export type DecisionPart = Exclude<SectionName, "prompt" | "response" | "outcome" | "evaluation">;

/** Headings of each part; one that ends with `*` matches what begins with it. */
const NAMES: Record<DecisionPart, string> = {
  status:
    "status, adr status, decision status, current status, statut, état, estado, stato, situação, статус, стан, ステータス, 状態, 状态, 狀態, 상태, durum",
  context:
    "context, context and *, context & *, context: *, context / *, context/*, context (*, background, background and *, problem, problem statement, problem description, motivation, why, introduction, forces, contexte, contexte et *, kontext, kontext und *, contexto, contexto y *, contexto e *, contesto, контекст*, 背景*, コンテキスト*, 文脈, 上下文*, 배경*, 맥락*, ausgangslage, problemstellung, bağlam",
  decision:
    "decision, decisions, decision outcome, decision made, the decision, the existing decision, our decision, proposal, proposed decision, solution, proposed solution, what, what we decided, what's proposed, what’s proposed, résultat de la décision, décision, décisions, entscheidung, entscheidungen, entscheidungsergebnis, decisión, resultado de la decisión, decisão, resultado da decisão, decisione, решение*, рішення*, 決定, 決定事項, 決定内容, 决定*, 決策*, 决策*, 결정*, karar",
  consequences:
    "consequences, consequence, consequences and *, positive consequences, negative consequences, consequences (*, implications, impact, impacts, trade-offs, tradeoffs, trade offs, result, results, conséquences, conséquences *, konsequenzen, folgen, auswirkungen, consecuencias, consecuencias *, consequências, conseguenze, последствия*, наслідки*, 結果*, 影響*, 帰結, 后果*, 後果*, 影响*, 결과*, sonuçlar",
  alternatives:
    "alternatives, alternative, alternatives considered, alternatives *, alternative approaches, considered options, considered alternatives, options, options considered, pros and cons of the options, rejected alternatives, rejected options, options envisagées, alternativen, betrachtete *, erwogene *, alternativas*, opciones consideradas, opções consideradas, alternative considerate, альтернативы*, рассмотренные *, 代替案*, 検討した*, 選択肢*, 备选*, 替代*, 備選*, 대안*",
  references:
    "references, reference, links, link, related, related adrs, related decisions, related documents, related records, related work, more information, see also, further reading, further information, notes and references, bibliography, liens, références, verweise, referenzen, weitere informationen, referencias, enlaces, más información, referências, mais informações, riferimenti, ссылки*, посилання*, 参考*, 関連*, 相关*, 相關*, 참고*, kaynaklar",
  changelog:
    "changelog, change log, history, revision history, change history, version history, document history, historique, änderungshistorie, historial, histórico, история изменений, 変更履歴, 履歴, 变更记录, 更新日志, 更新履歴",
};

const EXACT = new Map<string, DecisionPart>();
const BEGINS: [string, DecisionPart][] = [];
for (const [part, names] of Object.entries(NAMES)) {
  for (const name of names.split(",")) {
    const folded = foldWord(name.trim());
    if (folded.endsWith("*")) BEGINS.push([folded.slice(0, -1), part as DecisionPart]);
    else EXACT.set(folded, part as DecisionPart);
  }
}

/** Which part of a decision a heading of this text begins, or null. */
export function partOfHeading(text: string): DecisionPart | null {
  if (text.length > 120) return null;
  const folded = foldWord(text)
    .replace(/[^\p{L}\p{N})]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return EXACT.get(folded) ?? BEGINS.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? null;
}
