/** How the server is started. */
import type { Java } from './java';

/** From this version on, Java keeps an archive of loaded classes by itself when it is told where. */
const SELF_ARCHIVING_JAVA = 19;

/**
 * The arguments of Java for the server on standard input and output.
 *
 * @param jar the one jar of the program
 * @param archive where Java may keep its archive of loaded classes, which makes the next start quicker; it holds
 *   classes only and nothing of any text
 */
export function serverArguments(java: Java, jar: string, archive: string): string[] {
  const sharing =
    java.major >= SELF_ARCHIVING_JAVA ? ['-XX:+AutoCreateSharedArchive', `-XX:SharedArchiveFile=${archive}`] : [];
  return [
    ...sharing,
    '-XX:+UseSerialGC',
    // The first compiler alone: a server does little after each key, and the second one would hold up the first diagnostics.
    '-XX:TieredStopAtLevel=1',
    // What is thrown away after each key must not fill the memory first, nor what lives to the next one get old.
    '-Xms192m',
    '-Xmn80m',
    '-XX:SurvivorRatio=2',
    // What the Java runtime has to say of itself must not get between the messages on standard output.
    '-Xlog:disable',
    '-Xlog:all=error:stderr',
    '-jar',
    jar,
    'lsp',
  ];
}
