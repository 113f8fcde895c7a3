import { window } from 'vscode';
import { latest } from './latest';
import type { NamesView } from './namesView';

/** Asks for words, and shows what fits them while they are typed. Enter keeps them; Escape goes back to what was before. */
export async function askForFilter(view: NamesView, title: string, placeholder: string): Promise<void> {
  const before = view.state.filter;
  const input = window.createInputBox();
  input.title = title;
  input.placeholder = placeholder;
  input.prompt = 'Enter to keep, Escape to go back; empty for everything';
  input.value = before;
  let wanted = before;
  const show = latest(async () => {
    if (view.state.filter !== wanted) await view.change({ filter: wanted });
  });
  const isKept = await new Promise<boolean>((resolve) => {
    input.onDidChangeValue((value) => {
      wanted = value.trim();
      void show();
    });
    input.onDidAccept(() => resolve(true));
    input.onDidHide(() => resolve(false));
    input.show();
  });
  input.dispose();
  if (!isKept) wanted = before;
  await show();
}
