/* The ranking of the search: words in, pages out. No page, no requests: node runs it in the tests as it is.

   The words of a text are cut as in macros/site/words.py; the index is that of macros/site/index.py.
     const index = prepare(core);                     // core.json
     const asked = plan(index, "what was typed");     // asked.shards: which files of words are needed
     const pages = rank(index, asked, words);         // words: Map word -> [page, weight, …] */

const CHINESE = /[\u4e00-\u9fff]/;
const SYNONYM = 0.55, TYPO = 0.75, PREFIX = 0.7, FORM = 0.95; // how much a word counts that was not typed

/* ---------------------------------------------------------------- words */
export function stem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(ch|sh|x|ss)es$/.test(word)) word = word.slice(0, -2);
  else if (word.endsWith("s") && !/(ss|us|is)$/.test(word)) word = word.slice(0, -1);
  for (const ending of ["ing", "ed"]) {
    const rest = word.endsWith(ending) ? word.slice(0, -ending.length) : word;
    if (rest !== word && rest.length > 2 && /[aeiouy]/.test(rest)) {
      word = /([^aeiouylsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
      break;
    }
  }
  return word.endsWith("e") && word.length > 4 ? word.slice(0, -1) : word;
}

function pairs(run) {
  return run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/* The rules of core.json, with their regular expressions made. */
export function compile(rules) {
  return {
    ...rules,
    same: rules.same.map(([wanted, word]) => [new RegExp(wanted, "g"), word]),
    signs: rules.signs.map(([wanted, word]) => [new RegExp(wanted, "m"), word]),
  };
}

export function words(text, rules) {
  const plain = text.normalize("NFKC");
  const parts = [];
  for (const [name] of plain.matchAll(/[A-Za-z0-9]+/g)) {
    const humps = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? [];
    if (humps.length > 2 && name !== name.toLowerCase() && !/\d/.test(name)) {
      parts.push(...humps.map((hump) => stem(hump.toLowerCase())));
    }
  }
  const signs = rules.signs.filter(([wanted]) => wanted.test(plain)).map(([, word]) => word);
  let low = plain.toLowerCase();
  const exact = [...low.matchAll(/--[a-z][a-z0-9-]*/g), ...low.matchAll(/[a-z_]+=[a-z0-9._-]*[a-z0-9]/g)].map(([one]) =>
    one
  );
  for (const [wanted, word] of rules.same) low = low.replace(wanted, word);
  const ordinary = [...low.matchAll(/[a-z0-9]+|[\u4e00-\u9fff]+/g)].flatMap(([run]) =>
    CHINESE.test(run) ? pairs(run) : [stem(run)]
  );
  return [...ordinary, ...parts, ...exact, ...signs];
}

export function shardOf(word, shards) {
  let total = 0;
  for (const character of word) total = (total * 31 + character.codePointAt(0)) % 65521;
  return total % shards;
}

/* ---------------------------------------------------------------- the index */
export function prepare(core) {
  const rules = compile(core.rules);
  const cut = (list) => new Set(list.flatMap((text) => words(text, rules)));
  const index = {
    ...core,
    rules,
    stop: cut(core.rules.stop),
    weak: cut(core.rules.weak),
    subjects: cut(core.rules.subjects),
    expand: new Map(),
    compounds: new Map(),
    vocabulary: new Set(core.words.split(" ")),
  };
  index.stopZh = [...core.rules.stopZh].sort((a, b) => b.length - a.length);
  for (const [said, meant] of core.rules.expand) {
    const found = [...cut(meant.map(String))];
    for (const one of said) {
      for (const word of CHINESE.test(one) ? [one] : words(String(one), rules)) {
        index.expand.set(
          word,
          [...new Set([...(index.expand.get(word) ?? []), ...found])].filter((other) => other !== word),
        );
      }
    }
  }
  index.pages = core.pages.map(([url, kind, title, summary, asked = []], number) => {
    const all = [...new Set(words(title, rules))];
    const telling = all.filter((word) => !index.stop.has(word));
    const named = telling.length ? telling : all; // FROM is a word, too
    const sets = asked.map((phrase) =>
      new Set(words(phrase, rules).filter((word) => !index.stop.has(word) || instructionsIn(phrase).includes(word)))
    );
    for (const word of [...named, ...words(summary, rules), ...sets.flatMap((set) => [...set])]) {
      index.vocabulary.add(word);
    }
    const parts = url.split("/").filter(Boolean);
    const path = words((parts.at(-1) ?? "").replaceAll("-", " "), rules).filter((word) => !index.stop.has(word));
    for (const [, left, right] of `${title} ${summary}`.toLowerCase().matchAll(/([a-z]{3,})-(?=([a-z]{3,}))/g)) {
      index.compounds.set(left + right, [stem(left), stem(right)]);
    }
    return {
      number,
      url,
      kind,
      title,
      summary,
      asked: sets,
      own: new Set(named),
      path: new Set(path),
      named: new Set([...named, ...path]),
      prior: parts.length < 2 && kind === "topic" ? 0.8 : PRIOR[kind] ?? 1,
    };
  });
  index.said = [...index.pages.flatMap((page) => [...page.named]), ...index.compounds.keys()].filter((word) =>
    /^[a-z]{5,}$/.test(word)
  );
  index.listed = [...new Set([...index.vocabulary, ...index.compounds.keys()])].filter((word) =>
    /^[a-z]{4,}$/.test(word)
  );
  index.said = [...new Set(index.said)];
  index.common = new Set(index.pages.flatMap((page) => [...page.named, ...words(page.summary, rules)]));
  return index;
}

/* ---------------------------------------------------------------- what was typed */
/* Letters to change, at most `most`; two that are swapped count as one. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

function likely(index, word, listed = index.listed, most = word.length < 7 ? 1 : 2) {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  let best = most, found = [];
  for (const other of listed) {
    if (Math.abs(other.length - word.length) > best) continue;
    const far = distance(word, other, best) + (word[0] === other[0] ? 0 : 0.5);
    if (far < best) {
      best = Math.floor(far);
      found = [other];
    } else if (far <= best) found.push(other);
  }
  return found.slice(0, 4).flatMap((other) => index.vocabulary.has(other) ? [other] : index.compounds.get(other));
}

function halves(index, word) {
  if (index.compounds.has(word)) return index.compounds.get(word);
  for (let at = 2; at <= word.length - 3; at++) {
    if (at === 2 && word.slice(0, 2) !== "go") continue;
    const [left, right] = [stem(word.slice(0, at)), stem(word.slice(at))];
    if (index.vocabulary.has(left) && index.vocabulary.has(right)) return [left, right];
  }
  return [];
}

const VARIES = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{5,}$|^\d+$/; // an id or a number of the reader's own

function term(word, weight = 1) {
  return { word, weight, others: new Map() };
}

const INSTRUCTIONS = "from run cmd entrypoint copy add env arg label expose volume user workdir shell onbuild".split(
  " ",
);

/* Instructions that are named as such: FROM, "the run instruction", or nothing but "from". */
function instructionsIn(typed) {
  const low = typed.toLowerCase();
  const alone = low.trim().split(/\s+/);
  if (
    /\b(instruction|statement|keyword|command)s?\b|指令/.test(low) && alone.length < 4 ||
    alone.length === 1 && !CHINESE.test(low)
  ) return INSTRUCTIONS.filter((word) => low.match(`(?<![a-z-])${word}(?![a-z-])`)).map(stem);
  return (typed.match(/(?<![A-Za-z$_{-])[A-Z]{3,}(?![A-Za-z_])/g) ?? []).map((word) => word.toLowerCase()).filter((
    word,
  ) => INSTRUCTIONS.includes(word)).map(stem);
}

/* The words that were typed, each with those that would do as well. */
export function plan(index, typed) {
  let text = typed.trim();
  for (const stop of index.stopZh) text = text.replaceAll(stop, " ");
  let found = words(text, index.rules);
  if (!found.length) found = words(typed, index.rules);
  const isMessage = found.length > 5 && !CHINESE.test(typed) ||
    /^\s*error[ :]|failed to|: .*: |: not found|permission denied|no such file|^invalid |could not be|unable to|cannot /i
      .test(typed);
  const seen = new Set();
  const terms = [];
  const meant = new Set(instructionsIn(typed));
  for (const word of found) {
    if (seen.has(word)) continue;
    seen.add(word);
    const weak = index.weak.has(word) || (meant.size && /^(instruct|command|statement|keyword|指令)/.test(word));
    const named = index.subjects.has(word) && !isMessage ? SUBJECT : CHINESE.test(word) ? 0.7 : 1;
    terms.push({
      ...term(word, weak && !meant.has(word) ? 0.15 : named),
      subject: index.subjects.has(word) && !isMessage,
      meant: meant.has(word),
    });
  }
  if (isMessage) { // a path in a message is the reader's own
    const own = new Set(
      [...typed.matchAll(/["'(\s](\/[^"')\s]*)["')]/g)].flatMap(([, path]) => words(path, index.rules)),
    );
    for (const one of terms) if (own.has(one.word)) one.weight *= OWN;
  }
  const telling = terms.filter(({ word }) => !index.stop.has(word) || meant.has(word));
  const kept = telling.length ? telling : terms;
  const lastTyped = /[a-z0-9]$/i.test(typed) ? found.filter((word) => /^[a-z0-9]+$/.test(word)).at(-1) : undefined;
  for (const one of kept) {
    const { word, others } = one;
    for (const other of index.expand.get(word) ?? []) others.set(other, SYNONYM);
    if (CHINESE.test(word)) continue;
    if (index.vocabulary.has(word) && word.length > 4 && !index.common.has(word) && !isMessage) {
      for (const other of likely(index, word, index.said, 1)) others.set(other, TYPO); // misspelt here, too, to show the error
      if (others.size) one.weight *= 0.4;
    }
    if (!index.vocabulary.has(word) && !VARIES.test(word)) {
      if (word === lastTyped && word.length > 2) {
        for (const other of index.listed.filter((listed) => listed.startsWith(word)).slice(0, 8)) {
          others.set(other, PREFIX);
        }
      }
      const parts = halves(index, word);
      for (const other of parts) others.set(other, FORM);
      one.split = parts;
      if (!parts.length && !isMessage && !others.size) {
        for (const other of likely(index, word)) others.set(other, TYPO);
      }
      for (const [other, weight] of [...others]) {
        for (const further of index.expand.get(other) ?? []) {
          if (!others.has(further)) others.set(further, weight * SYNONYM);
        }
      }
    }
  }
  for (const [said, meant] of index.expand) { // Chinese words of any length, wherever they stand
    if (said.length !== 2 && CHINESE.test(said) && typed.includes(said)) {
      for (const other of meant) if (!seen.has(other)) kept.push(term(other, SYNONYM));
    }
  }
  const together = [];
  for (let at = 0; at + 1 < found.length; at++) {
    together.push(`${found[at]} ${found[at + 1]}`);
    const joined = stem(found[at] + found[at + 1]);
    if (index.vocabulary.has(joined) && !seen.has(joined)) {
      seen.add(joined);
      kept.push({ ...term(joined, 0.4), joins: [found[at], found[at + 1]] });
    }
  }
  const shards = new Set(
    [...kept.flatMap(({ word, others }) => [word, ...others.keys()]), ...together].map((word) =>
      shardOf(word, index.shards)
    ),
  );
  return { typed, terms: kept, together, isMessage, shards };
}

/* ---------------------------------------------------------------- ranking */
const ELSEWHERE = 0.6; // a page that only mentions what was named
const SPECIAL = 0.72; // a page about a tool that was not named
const OWN = 0.3; // a path of the reader's own
const SUBJECT = 2; // a language or a tool that was named
const SOFT = 3; // how strong a word must be on a page to count half
const NAMED = 0.6, WHOLE = 0.5, ASKED = 1.2, MESSAGE = 0.6, EXACT = 1.5; // what title and id add, what a whole title adds, what a known question adds
const PRIOR = { topic: 1.18, service: 1.1, pattern: 1, error: 1, reference: 0.9 };

function rarity(count, all) {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/* Pages whose message is in what was typed, with how much of it that is. */
function quoted(index, typed) {
  const low = typed.toLowerCase();
  const found = new Map();
  for (const [message, page] of index.messages) {
    if (low.includes(message)) found.set(page, Math.max(found.get(page) ?? 0, message.length / low.length));
  }
  return found;
}

export function rank(index, asked, postings, { kind = "all", most = 12 } = {}) {
  const all = index.pages.length;
  const scores = new Map();
  const mass = asked.terms.map(({ word, weight, others, meant }) => {
    const own = postings.get(word);
    const known = own ? rarity(own.length / 2, all) : Math.max(
      0,
      ...[...others].map(([other, w]) => postings.has(other) ? w * rarity(postings.get(other).length / 2, all) : 0),
    );
    return weight * (meant ? Math.max(known, 1.5) : known);
  });
  const total = mass.reduce((sum, one) => sum + one, 0) || 1;
  let subjects = 0;
  asked.terms.forEach(({ word, weight, others, subject, meant }, at) => {
    subjects += Number(Boolean(subject && postings.has(word)));
    const best = new Map();
    for (const [other, counts] of [[word, 1], ...others]) {
      const list = postings.get(other);
      if (!list) continue;
      const rare = Math.max(rarity(list.length / 2, all), meant && other === word ? 1.5 : 0) * weight * counts;
      for (let i = 0; i < list.length; i += 2) {
        const strength = list[i + 1] / index.scale;
        const value = rare * (strength / (strength + SOFT));
        if (value > (best.get(list[i])?.value ?? 0)) best.set(list[i], { value, counts, word: other, strength });
      }
    }
    for (const [page, hit] of best) {
      const found = scores.get(page) ?? { page, score: 0, covered: 0, named: 0, subjects: 0, hits: [], by: [] };
      found.score += hit.value;
      found.covered += mass[at] * Math.min(1, hit.counts + 0.1) * (0.5 + 0.5 * Math.min(1, hit.strength / 3));
      if (index.pages[page].named.has(hit.word)) found.named += mass[at] * hit.counts;
      if (subject && hit.strength >= 1.6) found.subjects += 1;
      found.hits.push(hit.word);
      found.by.push([hit.word, mass[at] * Math.min(1, hit.counts + 0.1)]);
      scores.set(page, found);
    }
  });
  for (const pair of asked.together) {
    const list = postings.get(pair) ?? [];
    const rare = rarity(list.length / 2, all);
    for (let i = 0; i < list.length; i += 2) {
      const found = scores.get(list[i]);
      const strength = list[i + 1] / index.scale;
      if (found) found.score += 0.5 * rare * (strength / (strength + SOFT));
    }
  }
  const typed = new Set(asked.terms.map(({ word }) => word));
  const said = quoted(index, asked.typed);
  for (const page of said.keys()) {
    if (!scores.has(page)) scores.set(page, { page, score: 0, covered: 0, named: 0, subjects: 0, hits: [], by: [] });
  }
  const rarityOf = (word) => rarity((postings.get(word)?.length ?? 2) / 2, all);
  for (const found of scores.values()) {
    const page = index.pages[found.page];
    const hits = new Set(found.hits);
    const weigh = (set) => {
      let have = 0, whole = 0;
      for (const word of set) {
        const heavy = (index.weak.has(word) ? 0.15 : 1) * (postings.has(word) ? rarityOf(word) : 3.5);
        whole += heavy;
        if (hits.has(word)) have += heavy;
      }
      return whole ? have / whole : 0;
    };
    const covered = Math.min(1, found.covered / total);
    found.score *= 0.25 + 0.75 * covered ** 1.5;
    const named = Math.min(1, found.named / total);
    found.score += total * (NAMED * named ** 1.5 + WHOLE * named * Math.max(weigh(page.own), weigh(page.path)));
    const reach = (set) =>
      Math.min(
        1,
        found.by.reduce((sum, [word, heavy]) => sum + (set.has(word) || page.named.has(word) ? heavy : 0), 0) / total,
      );
    const meant = Math.max(0, ...page.asked.map((set) => weigh(set) ** 2 * reach(set) ** 2));
    found.score += total * ASKED * meant;
    const exact = (set) =>
      [...set].every((word) => typed.has(word)) &&
      asked.terms.every(({ word, weight }) => weight < 0.5 || set.has(word));
    if (page.kind === "service" && page.asked.some(exact)) found.score += total * EXACT; // the very words that its authors named
    if (said.has(found.page)) {
      found.score += (said.get(found.page) ** 3 * 6 + total * MESSAGE * said.get(found.page)) *
        (page.kind === "error" ? 1 : 0.5);
    }
    found.score *= page.prior * ELSEWHERE ** (subjects - found.subjects);
    if ([...page.named].some((word) => index.subjects.has(word) && !hits.has(word))) found.score *= SPECIAL;
    if (page.kind === "topic" && named > 0.95 && weigh(page.own) > 0.7) found.score *= 1.2; // the chapter of these very words
    if (page.kind === "error") found.score *= asked.isMessage ? 1.25 : said.has(found.page) ? 1 : 0.85; // for who has the error
  }
  return [...scores.values()]
    .filter(({ page }) => kind === "all" || index.pages[page].kind === kind)
    .sort((a, b) => b.score - a.score || a.page - b.page)
    .slice(0, most)
    .map((found) => ({
      ...index.pages[found.page],
      score: found.score,
      covered: found.covered / total,
      hits: found.hits,
    }));
}

/* How many pages of each kind have any of the words. */
export function kinds(pages) {
  const counts = {};
  for (const { kind } of pages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/* The line of a page that has most of the words. */
export function bestLine(index, lines, hits) {
  const wanted = new Set(hits);
  let best = "", most = 0;
  for (const line of lines) {
    const have = new Set(words(line, index.rules).filter((word) => wanted.has(word)));
    const value = [...have].reduce((sum, word) => sum + (index.weak.has(word) ? 0.2 : 1), 0) - line.length / 2000;
    if (have.size && value > most) [best, most] = [line, value];
  }
  return best;
}
