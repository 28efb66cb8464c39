/** The settings that the extension itself reads; the server asks for the others. */
import { workspace } from 'vscode';
import { JAVA_SETTING } from './model/java';
import type { OtherTexts } from './model/served';

export const SECTION = 'referlint';
export const OTHER_TEXTS_SETTING = `${SECTION}.plainTextAndMarkdown`;
export { JAVA_SETTING };

export function javaHome(): string {
  return workspace.getConfiguration().get(JAVA_SETTING, '');
}

export function otherTexts(): OtherTexts {
  const value = workspace.getConfiguration().get<string>(OTHER_TEXTS_SETTING);
  return value === 'everywhere' || value === 'never' ? value : 'configuredFolders';
}

/** How the setting has the person judged: child, adult or auto. */
export function victim(): string {
  return workspace.getConfiguration(SECTION).get('victim', 'auto');
}

/** Whether documents are checked only when they are opened or saved. */
export function checksOnSave(): boolean {
  return workspace.getConfiguration(SECTION).get('checkOn') === 'save';
}
