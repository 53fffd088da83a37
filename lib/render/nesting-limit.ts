/** Deeper than any text that people write; remark's time grows with the square of nesting. */
const MAX_BLOCK_DEPTH = 100;
const MAX_INLINE_DEPTH = 400;

/**
 * Whether a text nests deeper than the renderer is asked to follow: quote and list markers at the
 * start of a line, open brackets within a paragraph. One linear pass, no allocation.
 */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let markers = 0;
  let atStart = true;
  let isBlank = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      if (isBlank) brackets = 0;
      markers = 0;
      atStart = true;
      isBlank = true;
      continue;
    }
    if (!isSpace(unit) && unit !== 13 && unit !== 62) isBlank = false;
    if (atStart) {
      if (unit === 62) markers++;
      else if ((isBullet(unit) || isOrdinalEnd(unit)) && isSpace(text.charCodeAt(i + 1))) markers++;
      else if (!isSpace(unit) && !(unit >= 48 && unit <= 57)) atStart = false;
      if (markers > MAX_BLOCK_DEPTH) return true;
    }
    if (unit === 91 || unit === 40) brackets++;
    else if ((unit === 93 || unit === 41) && brackets > 0) brackets--;
    if (brackets > MAX_INLINE_DEPTH) return true;
  }
  return false;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** `-`, `+`, `*` */
function isBullet(unit: number): boolean {
  return unit === 45 || unit === 43 || unit === 42;
}

/** `.`, `)` after digits */
function isOrdinalEnd(unit: number): boolean {
  return unit === 46 || unit === 41;
}
