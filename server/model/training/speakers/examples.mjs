// Quotes of annotated articles with all who may have said them, as the engine sees them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of quotes.tsv by file: content, speaker (`null` where nobody is named), kind. */
export function readAnnotations(file) {
  const byFile = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name, start, end, kind, , , from, to] = line.split('\t');
    if (!kind) continue;
    const rows = byFile.get(name) ?? [];
    byFile.set(name, rows);
    rows.push({ start: +start, end: +end, kind, speaker: from ? { start: +from, end: +to } : null });
  }
  return byFile;
}

/**
 * One example a marked stretch that the engine finds: its candidates' features, and which of them are right. The quote before has the speaker that
 * was marked, so that an example does not hang on what was learned so far.
 */
export function examplesOf(engine, modules, articles, file, rows) {
  const text = readFileSync(join(articles, file), 'utf8').replace(/^\uFEFF/, '');
  const { entities, paragraphs } = engine.analyze(text);
  const entityAt = new Map(
    entities.flatMap(({ id, mentions }) => mentions.map(({ span }) => [`${span.start}-${span.end}`, id])),
  );
  const same = (a, b) => {
    if (a.start < b.end && b.start < a.end) return true;
    const entity = entityAt.get(`${a.start}-${a.end}`);
    return entity !== undefined && entity === entityAt.get(`${b.start}-${b.end}`);
  };
  const marked = rows.filter(({ kind }) => kind !== 'indirect' && kind !== 'post');
  return paragraphs.flatMap(({ span, kind }) => (kind === 'post' ? [] : examplesOfParagraph(span)));

  function examplesOfParagraph({ start, end }) {
    const facts = modules.paragraphFacts(text.slice(start, end), modules.sources);
    if (facts.quotes.length === 0) return [];
    const parsed = modules.parseNeeded(
      modules.itemSentences({
        words: facts.words,
        sentences: facts.sentences,
        names: facts.names,
        quotes: facts.quotes,
      }),
    );
    const place = ({ start: from, end: to }) => ({ start: from + start, end: to + start });
    const found = [];
    const choose = (index, candidates) => {
      const content = place(facts.quotes[index].content);
      const row = marked.find((one) => one.start < content.end && content.start < one.end);
      if (!row) return null;
      const right = candidates.map(({ speaker }) =>
        row.speaker ? speaker !== null && same(place(speaker), row.speaker) : speaker === null,
      );
      found.push({
        file,
        text: text.slice(Math.max(start, content.start - 160), content.end + 100),
        quote: text.slice(content.start, content.end),
        gold: row.speaker ? text.slice(row.speaker.start, row.speaker.end) : null,
        kind: row.kind,
        candidates: candidates.map(({ features, speaker, evidence }) => ({
          features: features.names,
          evidence,
          speaker: speaker && text.slice(speaker.start + start, speaker.end + start),
        })),
        right,
      });
      if (!row.speaker) return null;
      if (row.speaker.start >= start && row.speaker.end <= end)
        return { start: row.speaker.start - start, end: row.speaker.end - start };
      return candidates[right.indexOf(true)]?.speaker ?? null;
    };
    modules.decide(facts.words, parsed, facts.quotes, choose, () => new modules.FeatureNames());
    return found;
  }
}
