import { isWordStatus, type WordStatus } from "../vocabulary";

/**
 * Status words and phrases, by language. English follows the canonical map of the ADR tools (MADR,
 * log4brains, adr-tools, cosmos-sdk) and the spellings counted in public repositories; the other
 * languages hold the words their ADR templates use. The longest phrase wins, so a negation or a
 * condition ("not accepted", "awaiting approval", "承認待ち") is listed beside the word it turns round.
 * What is not here is `unknown`: "done", "final", "reverted" and "partly superseded" say something,
 * but not whether the decision stands.
 */
const WORDS: Record<string, Partial<Record<WordStatus, string>>> = {
  english: {
    draft: "draft, drafting, in draft, wip, work in progress, idea, ideation",
    proposed:
      "proposed, proposal, suggested, pending, open, review, in review, under review, for review, ready for review, awaiting review, pending review, in discussion, under discussion, for discussion, discussion, last call, final comment period, request for comments, request for comment, rfc, unapproved, undecided, under consideration, awaiting approval, pending approval, awaiting acceptance, to be approved, to be accepted, not yet accepted, not yet approved, not yet decided",
    accepted:
      "accepted, approved, adopted, decided, agreed, ratified, endorsed, active, committed, implemented, partially implemented, partly implemented, in force, in effect",
    rejected: "rejected, declined, denied, refused, not accepted",
    deferred: "deferred, postponed, on hold, parked, paused",
    superseded: "superseded, superceded, superseeded, superceeded, supersceded, replaced, obsoleted by",
    deprecated: "deprecated, depreciated, obsolete, obsoleted, retired, outdated",
    abandoned: "abandoned, withdrawn, dropped, cancelled, canceled",
  },
  french: {
    draft: "brouillon, ébauche",
    proposed:
      "proposé, proposée, proposition, en attente, en discussion, en revue, en cours de revue, à valider, à discuter",
    accepted: "accepté, acceptée, approuvé, approuvée, adopté, adoptée, validé, validée, décidé, décidée",
    rejected: "rejeté, rejetée, refusé, refusée, non accepté, non acceptée",
    deferred: "reporté, reportée, différé, différée, en pause, ajourné, ajournée",
    superseded: "remplacé, remplacée, supplanté, supplantée",
    deprecated: "obsolète, déprécié, dépréciée, périmé, périmée",
    abandoned: "abandonné, abandonnée, retiré, retirée",
  },
  german: {
    draft: "entwurf, in arbeit",
    proposed: "vorgeschlagen, vorschlag, offen, in diskussion, in prüfung, zur diskussion, zur prüfung",
    accepted: "angenommen, akzeptiert, genehmigt, beschlossen, entschieden, freigegeben",
    rejected: "abgelehnt, verworfen, nicht akzeptiert, nicht angenommen",
    deferred: "zurückgestellt, verschoben, vertagt",
    superseded: "ersetzt, abgelöst",
    deprecated: "veraltet, überholt, obsolet",
    abandoned: "zurückgezogen, aufgegeben",
  },
  spanish: {
    draft: "borrador",
    proposed: "propuesto, propuesta, pendiente, en revisión, en discusión",
    accepted: "aceptado, aceptada, aprobado, aprobada, adoptado, adoptada, decidido, decidida",
    rejected: "rechazado, rechazada, no aceptado, no aceptada",
    deferred: "aplazado, aplazada, pospuesto, pospuesta, diferido, diferida",
    superseded: "reemplazado, reemplazada, sustituido, sustituida, remplazado",
    deprecated: "obsoleto, obsoleta, en desuso",
    abandoned: "abandonado, abandonada, retirado, retirada, descartado, descartada",
  },
  portuguese: {
    draft: "rascunho",
    proposed: "proposto, proposta, pendente, em revisão, em discussão",
    accepted: "aceito, aceita, aceite, aprovado, aprovada, adotado, adotada",
    rejected: "rejeitado, rejeitada, recusado, recusada, não aceito, não aceita",
    deferred: "adiado, adiada",
    superseded: "substituído, substituída",
    deprecated: "obsoleto, obsoleta, descontinuado, descontinuada",
    abandoned: "abandonado, abandonada, retirado, retirada",
  },
  italian: {
    draft: "bozza",
    proposed: "proposto, proposta, in revisione, in discussione, in attesa",
    accepted: "accettato, accettata, approvato, approvata, adottato, adottata",
    rejected: "rifiutato, rifiutata, respinto, respinta, non accettato, non accettata",
    deferred: "rinviato, rinviata, rimandato",
    superseded: "sostituito, sostituita, superato, superata",
    deprecated: "deprecato, deprecata, obsoleto, obsoleta",
    abandoned: "abbandonato, abbandonata, ritirato, ritirata",
  },
  dutch: {
    draft: "concept",
    proposed: "voorgesteld, voorstel, in behandeling",
    accepted: "geaccepteerd, goedgekeurd, aangenomen, aanvaard",
    rejected: "afgewezen, verworpen, niet geaccepteerd",
    deferred: "uitgesteld",
    superseded: "vervangen",
    deprecated: "verouderd",
    abandoned: "ingetrokken, vervallen",
  },
  polish: {
    draft: "szkic, wersja robocza",
    proposed: "zaproponowany, zaproponowana, zaproponowane, propozycja",
    accepted:
      "przyjęty, przyjęta, przyjęte, zaakceptowany, zaakceptowana, zaakceptowane, zatwierdzony, zatwierdzona",
    rejected: "odrzucony, odrzucona, odrzucone",
    deferred: "odroczony, odroczona, odroczone",
    superseded: "zastąpiony, zastąpiona, zastąpione",
    deprecated: "przestarzały, przestarzała, przestarzałe",
    abandoned: "porzucony, porzucona, porzucone",
  },
  turkish: {
    draft: "taslak",
    proposed: "önerildi, öneri",
    accepted: "kabul edildi, onaylandı",
    rejected: "reddedildi",
    deferred: "ertelendi",
    deprecated: "kullanımdan kaldırıldı",
  },
  russian: {
    draft: "черновик",
    proposed:
      "предложено, предложен, предложена, предлагается, на рассмотрении, на обсуждении, на согласовании, обсуждается",
    accepted:
      "принято, принят, принята, утверждено, утвержден, утверждён, утверждена, одобрено, одобрен, одобрена",
    rejected: "отклонено, отклонен, отклонён, отклонена, отвергнуто, не принято, не принят, не принята",
    deferred: "отложено, отложен, отложена",
    superseded: "заменено, заменен, заменён, заменена",
    deprecated: "устарело, устарел, устарела, устаревшее",
    abandoned: "отозвано, отозван, отменено, отменён, отменен, отменена",
  },
  ukrainian: {
    draft: "чернетка",
    proposed: "запропоновано, на розгляді",
    accepted: "прийнято, затверджено, схвалено",
    rejected: "відхилено, не прийнято",
    deferred: "відкладено",
    superseded: "замінено",
    deprecated: "застаріло, застаріле",
  },
  japanese: {
    draft: "草案, 下書き, ドラフト, 起草中, 作成中",
    proposed:
      "提案, 提案中, 提案済み, レビュー中, 検討中, 議論中, 承認待ち, レビュー待ち, 未承認, 未決定, 審議中",
    accepted:
      "承認, 承認済み, 承認済, 採用, 採用済み, 採択, 採択済み, 受諾, 受理, 決定, 決定済み, 合意済み, 可決",
    rejected: "却下, 不採用, 否決, 拒否",
    deferred: "保留, 保留中, 延期, 先送り, 見送り",
    superseded: "置換, 置換済み, 置き換え, 置き換え済み, 置き換えられた",
    deprecated: "非推奨, 廃止, 廃止済み",
    abandoned: "取り下げ, 撤回, 破棄",
  },
  chinese: {
    draft: "草稿, 起草, 起草中, 擬稿",
    proposed:
      "提议, 提议中, 已提议, 提出, 已提出, 建议, 待定, 待审批, 待批准, 待评审, 评审中, 审核中, 讨论中, 提議, 已提議, 建議, 審核中, 討論中, 待審核",
    accepted:
      "接受, 已接受, 采纳, 已采纳, 批准, 已批准, 通过, 已通过, 采用, 已采用, 生效, 已生效, 採納, 已採納, 已核准, 通過, 已通過, 已採用",
    rejected: "拒绝, 已拒绝, 否决, 已否决, 未通过, 未采纳, 驳回, 已驳回, 拒絕, 已拒絕, 否決, 已否決",
    deferred: "推迟, 已推迟, 延期, 暂缓, 搁置, 已搁置, 暫緩, 擱置, 已延期",
    superseded: "取代, 已取代, 被取代, 已被取代, 替代, 已替代, 被替代, 已被替代, 替换, 已替换",
    deprecated: "废弃, 已废弃, 弃用, 已弃用, 过时, 已过时, 廢棄, 已廢棄, 棄用, 已棄用",
    abandoned: "撤回, 已撤回, 放弃, 已放弃, 作废, 已作废, 放棄, 已放棄",
  },
  korean: {
    draft: "초안, 작성중, 작성 중",
    proposed: "제안, 제안됨, 제안 중, 검토중, 검토 중, 논의중, 논의 중, 승인 대기",
    accepted: "승인, 승인됨, 승인 완료, 수락, 수락됨, 채택, 채택됨, 결정됨, 확정",
    rejected: "거부, 거부됨, 거절, 거절됨, 반려, 반려됨, 기각, 기각됨",
    deferred: "보류, 보류됨, 보류 중, 연기, 연기됨",
    superseded: "대체, 대체됨",
    deprecated: "사용 중단, 사용중단, 지원 중단, 더 이상 사용되지 않음",
    abandoned: "철회, 철회됨, 폐기, 폐기됨",
  },
};

/** A phrase: its words, folded, and what they mean. `length` is the number of words. */
export type StatusPhrase = { words: string[]; status: WordStatus; language: string };

/** Lower case, without accents of Latin and Cyrillic letters: how words are compared. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
}

/** Phrases by their first folded word, longest first. */
const BY_FIRST_WORD: Map<string, StatusPhrase[]> = index();

/** The longest phrase that begins at `words[from]`, or null. `words` are folded. */
export function phraseAt(words: readonly string[], from: number): StatusPhrase | null {
  const first = words[from];
  if (first === undefined) return null;
  for (const phrase of BY_FIRST_WORD.get(first) ?? []) {
    if (phrase.words.every((word, i) => words[from + i] === word)) return phrase;
  }
  return null;
}

/** The words of a language for a status, the usual one first; [] when it has none. */
export function wordsFor(language: string, status: WordStatus): string[] {
  return (WORDS[language]?.[status] ?? "").split(",").flatMap((word) => word.trim() || []);
}

function index(): Map<string, StatusPhrase[]> {
  const found = new Map<string, StatusPhrase[]>();
  for (const [language, statuses] of Object.entries(WORDS)) {
    for (const [status, list] of Object.entries(statuses)) {
      if (!isWordStatus(status)) continue;
      for (const entry of list.split(",")) {
        const words = entry.trim().split(" ").map(foldWord);
        const first = words[0] ?? "";
        const known = found.get(first) ?? [];
        known.push({ words, status, language });
        found.set(first, known);
      }
    }
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/**
 * Words that, met a second time in a value, say that the value contradicts itself. Weak words
 * ("pending", "open", "active", "implemented") are left out: they describe work, not a verdict.
 */
const STRONG = new Set(
  "draft proposed accepted approved adopted rejected declined deferred postponed superseded superceded superseeded superceeded deprecated obsolete abandoned withdrawn"
    .split(" ")
    .map(foldWord),
);

/** Whether a folded word is a verdict even as the second status word of a value. */
export function isStrongStatusWord(word: string): boolean {
  return STRONG.has(word);
}

/** A word with its place in the text. */
export type Word = { start: number; end: number; folded: string };

/** Words of a masked text: runs of letters and digits of any script. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) });
  }
  return words;
}

/** Whether a word stands in a range. */
export function isInside(word: Word | undefined, range: { start: number; end: number }): boolean {
  return word !== undefined && word.start >= range.start && word.end <= range.end;
}
