import * as path from 'node:path';
import {
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { Component } from './component';
import type { CoverageWatch } from './coverageWatch';
import type * as coverage from './model/coverage';
import { missing } from './model/coverage';
import { type ItemRow, type PlaceRow, type Row, rowsOf } from './model/rows';
import { count, excerpt } from './model/words';

const VIEW = 'referlint.coverage';

const ICONS = {
  missing: new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground')),
  present: new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')),
  indicator: new ThemeIcon('tag'),
  'not-applicable': new ThemeIcon('dash'),
} as const;

/** The view "Referral coverage": elements and indicators of the document in front, each leading to its evidence. */
export class CoverageView extends Component implements TreeDataProvider<Row> {
  private readonly changed = new EventEmitter<undefined>();
  private readonly view: TreeView<Row>;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly watch: CoverageWatch) {
    super();
    this.view = window.createTreeView(VIEW, { treeDataProvider: this });
    this.own(this.changed, this.view, watch.onDidChange(() => this.show()));
    this.show();
  }

  private show(): void {
    const watched = this.watch.current;
    const gaps = watched?.map === undefined ? 0 : missing(watched.map).length;
    this.view.description = watched === undefined ? '' : path.basename(watched.document.fileName);
    this.view.badge = gaps === 0 ? undefined : { value: gaps, tooltip: `${count(gaps, 'element', 'elements')} missing` };
    this.changed.fire(undefined);
  }

  getChildren(row?: Row): Row[] {
    if (row === undefined) {
      const map = this.watch.current?.map;
      return map === undefined ? [] : rowsOf(map);
    }
    // A single piece of evidence is what the row itself leads to.
    return row.kind === 'place' || row.children.length === 1 && row.kind === 'item' ? [] : [...row.children];
  }

  getTreeItem(row: Row): TreeItem {
    switch (row.kind) {
      case 'group':
        return groupItem(row.id, row.label, row.description, row.open);
      case 'item':
        return this.itemOf(row);
      case 'place':
        return this.placeOf(row);
    }
  }

  private itemOf(row: ItemRow): TreeItem {
    const item = new TreeItem(
      row.label,
      row.children.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.iconPath = ICONS[row.state];
    item.accessibilityInformation = { label: `${row.label}, ${row.state}, ${row.description}` };
    const first = row.children[0];
    if (first !== undefined) {
      this.leadTo(first.range, item);
    }
    return item;
  }

  private placeOf(row: PlaceRow): TreeItem {
    const text = this.watch.current?.document.getText(toRange(row.range)) ?? '';
    const item = new TreeItem(excerpt(text));
    item.id = row.id;
    item.description = `line ${row.range.start.line + 1}`;
    this.leadTo(row.range, item);
    return item;
  }

  private leadTo(range: coverage.Range, item: TreeItem): void {
    const uri = this.watch.current?.document.uri;
    if (uri !== undefined) {
      item.command = { command: 'referlint.ui.reveal', title: 'Show the evidence', arguments: [uri, toRange(range)] };
    }
  }
}

function groupItem(id: string, label: string, description: string, open: boolean): TreeItem {
  const item = new TreeItem(label, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = description;
  return item;
}

function toRange({ start, end }: coverage.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
