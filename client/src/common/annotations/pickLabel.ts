import { QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { LayerView } from '../../../../server/src/protocol/index';
import { labelChoices, pickByKeys, splitByUse } from './labels';
import type { LabelChoice, LabelKey } from './labels';

interface LabelItem extends QuickPickItem {
  readonly choice?: LabelChoice;
  /** A layer that takes any label. */
  readonly open?: LayerView;
}

/** Asks for a layer and label. Typing the key of one takes it at once; `undefined` where the person turns away. */
export async function pickLabel(
  title: string,
  layers: readonly LayerView[],
  recent: readonly LabelKey[],
): Promise<LabelKey | undefined> {
  const choices = labelChoices(layers);
  const item = await pick(title, itemsOf(layers, choices, recent), choices);
  if (item?.choice) return { layer: item.choice.layer, label: item.choice.label };
  if (!item?.open) return undefined;
  const label = await window.showInputBox({
    title,
    prompt: `The label in the layer “${item.open.title}”; it may be empty.`,
  });
  return label === undefined ? undefined : { layer: item.open.name, label: label.trim() };
}

function itemsOf(
  layers: readonly LayerView[],
  choices: readonly LabelChoice[],
  recent: readonly LabelKey[],
): LabelItem[] {
  const { last, others } = splitByUse(choices, recent);
  const part = (label: string, items: readonly LabelItem[]): LabelItem[] =>
    items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
  return [
    ...part('used last', last.map(itemOf)),
    ...layers.flatMap((layer) =>
      part(layer.title, [
        ...others.filter((choice) => choice.layer === layer.name).map(itemOf),
        ...(layer.isOpen && layer.labels.length > 0
          ? [{ label: '\u2007\u2007 Other…', description: layer.title, open: layer }]
          : []),
      ]),
    ),
  ];
}

function itemOf(choice: LabelChoice): LabelItem {
  const { title, layerTitle, keys } = choice;
  // The keys stand in a column of their own; the space is one of the width of a digit.
  return { label: `${keys.padEnd(2, '\u2007')} ${title}`, description: layerTitle, choice };
}

/** Shows the items until one is taken, by its keys or as in every such list. */
function pick(
  title: string,
  items: readonly LabelItem[],
  choices: readonly LabelChoice[],
): Promise<LabelItem | undefined> {
  const picker = window.createQuickPick<LabelItem>();
  picker.title = title;
  picker.placeholder = 'Type the key of a label, or a space and a part of its name';
  picker.matchOnDescription = true;
  picker.items = items;
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      const picked = pickByKeys(choices, value.toLowerCase());
      if (picked === undefined || picked === 'more') return;
      resolve({ label: '', choice: picked });
      picker.hide();
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
