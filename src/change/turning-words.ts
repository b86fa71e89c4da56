import type { Word } from './word.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that deny, of the languages that documentation is most written in; by word, so that no part of another one is taken for them. */
const denying = list(
  `not no never cannot can't don't doesn't isn't aren't won't without
  nicht kein keine keinen keinem keiner keines nie niemals ohne pas jamais sans aucun aucune nunca jamás sin ningún ninguna
  não sem nenhum nenhuma non mai senza nessun nessuna niet geen nooit zonder inte aldrig ikke aldri uden uten nigdy bez nikdy
  nu fără nem nélkül değil δεν μην χωρίς не нет ні ні без никогда ніколи нельзя không chưa đừng tidak bukan jangan tanpa
  לא אין ללא לאו لا ليس ليست لم لن بدون नहीं मत बिना ไม่
  不 不是 不要 不能 不会 不會 不可 不得 不再 不需要 不必 不应 不用 没 没有 沒有 无 無 无法 無法 未 勿 请勿 切勿 非 禁止`,
);
/** Words that turn a statement round, beside those that deny. */
const others = list(
  `only always must unless except deprecated obsolete required optional true false enabled disabled before after
  erforderlich aktiviert deaktiviert obligatoire facultatif activé désactivé obligatorio opcional habilitado deshabilitado
  обязательно необязательно включено отключено 必须 必填 可选 启用 禁用 必須 任意 可選 啟用 停用 有効 無効`,
);

/** Korean denies by a verb, Japanese by the ending of one, which the segmenter cuts off anywhere. */
const denyingVerb = /^(?:않|없)|^아(?:니|닙|닌)/;
const denyingEnding = /ません|ない|なかっ|なく|なし|ずに/g;
/** “Must”, literally: it does not do not to. */
const mustDo = /な(?:ければ|くては|いと)(?:な[らり]|いけ)(?:ない|ません)/g;

/** Whether a word turns the meaning of what it stands in, or denies it. */
export const turns = (word: Word): boolean => denies(word) || others.has(word.norm);

const denies = ({ norm }: Word): boolean => denying.has(norm) || denyingVerb.test(norm);

/** Whether a word that turns the meaning came or went, not one that denies in place of another: “don't” for “do not”. */
export function turnedRound(gone: readonly Word[], come: readonly Word[]): boolean {
  return denials(gone) !== denials(come) || [...gone, ...come].some((word) => others.has(word.norm));
}

function denials(words: readonly Word[]): number {
  const ended =
    words
      .map((word) => word.norm)
      .join('')
      .replaceAll(mustDo, '')
      .match(denyingEnding) ?? [];
  return words.filter(denies).length + ended.length;
}
