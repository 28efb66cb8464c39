// Makes pages with the built command and opens them in the browser that is installed.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, "../../../..");
const jar = path.join(root, "cli/target/referlint-all.jar");
const folder = path.join(root, "cli/target/browser");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** What is reported on: the archive with months and teams where there is one. */
export const input = existsSync(path.join(root, "samples/archive"))
  ? "samples/archive"
  : "samples";

/** Runs the command and gives the address of the page it wrote. */
export function page(name, ...args) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  try {
    execFileSync("java", ["-jar", jar, ...args, "--format", "html", "--output", file], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"]
    });
  } catch (error) {
    // 1: there are findings; 3: an input could not be read. Both leave a report.
    if (![1, 3].includes(error.status)) {
      throw error;
    }
  }
  return pathToFileURL(file).href;
}

export function launch() {
  const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM || browser,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"]
  });
}

/** Everything axe-core objects to, in short. */
export async function objections(tab) {
  // The page's own policy forbids foreign scripts, so axe-core is brought in past it.
  await tab.evaluate(axe);
  const result = await tab.evaluate(() => globalThis.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
  }));
  return result.violations.map(v =>
    v.id + ": " + v.help + " (" + v.nodes.length + ") " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | "));
}
