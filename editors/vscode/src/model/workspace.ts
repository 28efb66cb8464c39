/** A whole workspace: what a check of it found, and the file that says which texts it takes in. */
import { count } from './words';

export interface WorkspaceSum {
  readonly documents: number;
  readonly findings: number;
  readonly unreadable: number;
}

/** The answer of the command `referlint.checkWorkspace`, or undefined where it is none: the check was broken off. */
export function readSum(answer: unknown): WorkspaceSum | undefined {
  if (typeof answer !== 'object' || answer === null) {
    return undefined;
  }
  const { documents, findings, unreadable } = answer as Readonly<Record<string, unknown>>;
  return typeof documents === 'number' && typeof findings === 'number'
    ? { documents, findings, unreadable: typeof unreadable === 'number' ? unreadable : 0 }
    : undefined;
}

export function sentence(sum: WorkspaceSum): string {
  if (sum.documents === 0) {
    return 'No document was checked: no .referlint.yml in this workspace includes one.';
  }
  const unreadable = sum.unreadable === 0 ? '' : ` ${count(sum.unreadable, 'document', 'documents')} could not be read.`;
  return `${count(sum.documents, 'document', 'documents')}, ${count(sum.findings, 'finding', 'findings')}.${unreadable}`;
}

/** A configuration to begin with. A test inside the editor holds it to be one that the server takes. */
export const FIRST_CONFIGURATION = `# Referlint checks the texts of this folder and of the folders below it.
victim: auto                            # child, adult or auto
include: ["**/*.txt", "**/*.md"]
exclude: ["archive/**"]
ignore: []                              # exact words that are never reported, such as ["Operation Streetwise"]
`;
