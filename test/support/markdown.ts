/** Targets of the links and images in a Markdown text, code left out: `'[a](b.md#c)'` gives `['b.md#c']`. */
export function linksOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^()\s]{1,300})\)/g)].map(([, target = '']) => target);
}

/** Anchors of a Markdown text's headings, as GitHub makes them: `'# Two words'` gives `['two-words']`. */
export function anchorsOf(markdown: string): string[] {
  const titles = withoutFences(markdown).matchAll(/^#{1,6} (.{1,300})$/gm);
  return [...titles].map(([, title = '']) =>
    title
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** Names of the npm scripts a text tells people to run: `'npm run build && npm test'` gives `['build', 'test']`. */
export function scriptsOf(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]{1,60})|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/`[^`\n]{1,300}`/g, '');
}

function withoutFences(markdown: string): string {
  let inside = false;
  const kept = markdown.split('\n').filter((line) => {
    const fence = line.startsWith('```');
    if (fence) inside = !inside;
    return !inside && !fence;
  });
  return kept.join('\n');
}
