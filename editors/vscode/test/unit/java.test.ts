import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findJava, type Machine, majorVersion, missingJavaMessage } from '../../src/model/java';

interface Installed {
  /** What its release file says; none where absent. */
  readonly release?: string;
  /** What it prints for -version; it fails where absent. */
  readonly prints?: string;
}

/** A machine with some programs on it, by the path of the program. */
function machine(
  programs: Readonly<Record<string, Installed>>,
  env: Readonly<Record<string, string>> = {},
  platform: NodeJS.Platform = 'linux',
  links: Readonly<Record<string, string>> = {},
): Machine & { readonly started: string[] } {
  const separator = platform === 'win32' ? '\\' : '/';
  const real = (file: string): string => links[file] ?? file;
  const started: string[] = [];
  return {
    platform,
    env,
    started,
    isExecutable: (file) => real(file) in programs,
    readText: (file) => {
      const owner = Object.keys(programs).find((p) => file === [...p.split(separator).slice(0, -2), 'release'].join(separator));
      return owner === undefined ? undefined : programs[owner]?.release;
    },
    realPath: real,
    printedVersion: (file) => {
      started.push(file);
      return Promise.resolve(programs[real(file)]?.prints);
    },
  };
}

const release = (version: string): Installed => ({ release: `IMPLEMENTOR="Any"\nJAVA_VERSION="${version}"\nOS_ARCH="x86_64"\n` });

describe('the search for Java', () => {
  test('takes the setting before JAVA_HOME and PATH', async () => {
    const on = machine(
      { '/a/bin/java': release('21.0.2'), '/b/bin/java': release('17.0.15'), '/c/java': release('25') },
      { JAVA_HOME: '/b', PATH: '/c' },
    );
    assert.deepEqual((await findJava('/a', on)).found, { executable: '/a/bin/java', major: 21 });
  });

  test('takes JAVA_HOME before PATH', async () => {
    const on = machine({ '/b/bin/java': release('17.0.15'), '/c/bin/java': release('25') }, { JAVA_HOME: '/b', PATH: '/c/bin' });
    assert.equal((await findJava('', on)).found?.executable, '/b/bin/java');
  });

  test('goes on to PATH when JAVA_HOME is too old or leads nowhere', async () => {
    for (const home of ['/old', '/nowhere']) {
      const on = machine({ '/old/bin/java': release('11.0.22'), '/c/bin/java': release('17') }, { JAVA_HOME: home, PATH: '/c/bin' });
      assert.equal((await findJava('', on)).found?.executable, '/c/bin/java', home);
    }
  });

  test('passes over an old Java on PATH for a newer one behind it', async () => {
    const on = machine({ '/x/bin/java': release('1.8.0_402'), '/y/bin/java': release('18') }, { PATH: '/x/bin::/y/bin' });
    assert.equal((await findJava('', on)).found?.executable, '/y/bin/java');
  });

  test('does not look elsewhere when the setting leads nowhere', async () => {
    const search = await findJava('/gone', machine({ '/c/bin/java': release('21') }, { JAVA_HOME: '/c', PATH: '/c/bin' }));
    assert.equal(search.found, undefined);
    assert.deepEqual(search.rejected, [{ origin: 'referlint.java.home', reason: 'there is no bin/java in /gone' }]);
  });

  test('takes the folder of the program and the program itself for the folder above', async () => {
    const on = machine({ '/a/bin/java': release('17') });
    for (const setting of ['/a', '/a/bin', '/a/bin/java', ' /a ']) {
      assert.equal((await findJava(setting, on)).found?.executable, '/a/bin/java', setting);
    }
  });

  test('reads the version from the release file of the place a link leads to, and starts nothing', async () => {
    const on = machine({ '/opt/jdk/bin/java': release('17.0.1') }, { PATH: '/usr/bin' }, 'linux', { '/usr/bin/java': '/opt/jdk/bin/java' });
    assert.deepEqual((await findJava('', on)).found, { executable: '/usr/bin/java', major: 17 });
    assert.deepEqual(on.started, []);
  });

  test('asks the program where there is no release file', async () => {
    const on = machine({ '/usr/bin/java': { prints: 'openjdk version "21.0.4" 2024-07-16\n' } }, { PATH: '/usr/bin' });
    assert.deepEqual((await findJava('', on)).found, { executable: '/usr/bin/java', major: 21 });
  });

  test('knows the names of Windows', async () => {
    const on = machine({ 'C:\\jdk\\bin\\java.exe': release('17') }, { Path: 'C:\\none;C:\\jdk\\bin' }, 'win32');
    assert.equal((await findJava('', on)).found?.executable, 'C:\\jdk\\bin\\java.exe');
  });

  test('says of each candidate why it was not taken', async () => {
    const on = machine({ '/old/bin/java': release('11'), '/stub/java': {} }, { JAVA_HOME: '/old', PATH: '/stub' });
    const search = await findJava('', on);
    assert.equal(
      missingJavaMessage(search.rejected),
      'Referlint needs Java 17 or newer and found none (JAVA_HOME: /old/bin/java is Java 11; PATH: /stub/java does not say its version).',
    );
  });

  test('says that there is nothing at all', async () => {
    const { found, rejected } = await findJava('', machine({}, { PATH: '/usr/bin' }));
    assert.equal(found, undefined);
    assert.deepEqual(rejected.map(({ origin, reason }) => `${origin} ${reason}`), ['JAVA_HOME not set', 'PATH no java in it']);
  });
});

test('the major version is read from all forms that Java uses', () => {
  const forms: [string, number | undefined][] = [
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "25-ea" 2025-09-16', 25],
    ['openjdk version "9"', 9],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19 LTS', 21],
    ['The operation could not be completed. Unable to locate a Java Runtime.', undefined],
    ['', undefined],
  ];
  for (const [text, major] of forms) {
    assert.equal(majorVersion(text), major, text);
  }
});
