import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { input, launch, objections, page } from "./pages.mjs";

let browser;
let pages;

before(async () => {
  browser = await launch();
  pages = {
    report: page("report.html", "check", input),
    bare: page("bare.html", "check", "--no-excerpts", input),
    evidence: page("evidence.html", "coverage", input)
  };
});

after(() => browser.close());

async function open(address, { dark = false, width = 1280, script = true } = {}) {
  const tab = await browser.newPage();
  const requests = [];
  const problems = [];
  tab.on("request", request => requests.push(request.url()));
  tab.on("console", message => message.type() === "error" && problems.push(message.text()));
  tab.on("pageerror", error => problems.push(error.message));
  await tab.setJavaScriptEnabled(script);
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await tab.goto(address);
  return { tab, requests, problems };
}

const visible = tab => tab.$$eval("#list > details", all => all.filter(one => !one.hidden).length);

for (const name of ["report", "bare", "evidence"]) {
  for (const dark of [false, true]) {
    test(`axe-core has no objection to ${name}${dark ? " in the dark" : ""}`, async () => {
      const { tab } = await open(pages[name], { dark });
      await tab.$$eval("#list > details", all => all.slice(0, 6).forEach(one => { one.open = true; }));
      assert.deepEqual(await objections(tab), []);
      await tab.close();
    });
  }

  test(`${name} asks for no other file and reports no error`, async () => {
    const { tab, requests, problems } = await open(pages[name]);
    assert.deepEqual(requests, [pages[name]]);
    assert.deepEqual(problems, []);
    const fetched = await tab.evaluate(() => fetch("http://127.0.0.1:9/").then(() => "sent", () => "refused"));
    assert.equal(fetched, "refused");
    assert.ok(problems.some(text => /Content Security Policy/.test(text)), problems.join());
    await tab.close();
  });

  test(`${name} fits a narrow window`, async () => {
    const { tab } = await open(pages[name], { width: 400 });
    await tab.$$eval("#list > details", all => all.slice(0, 3).forEach(one => { one.open = true; }));
    const [content, window] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${content} wide in a window of ${window}`);
    await tab.close();
  });
}

test("filters narrow down the documents and the heat map alike", async () => {
  const { tab } = await open(pages.report);
  const all = await visible(tab);
  await tab.select("#filters select[name=families]", "pasted");
  await tab.waitForFunction(count => document.querySelector("#count").textContent !== count + " of " + count + " shown", {}, all);
  const some = await visible(tab);
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal(await tab.$$eval("#map tbody tr", rows => rows.filter(row => !row.hidden).length), some);
  assert.equal(await tab.$eval("#count", output => output.textContent), `${some} of ${all} shown`);
  await tab.click("#filters button[type=reset]");
  await tab.waitForFunction(count => document.querySelector("#count").textContent.startsWith(count + " of"), {}, all);
  await tab.close();
});

test("the search looks into texts and findings", async () => {
  const { tab } = await open(pages.report);
  const word = await tab.$eval("#list .findings code", code => code.textContent);
  await tab.type("#filters input[name=words]", word.toUpperCase());
  await tab.waitForFunction(() => [...document.querySelectorAll("#list > details")].some(one => one.hidden));
  const shown = await tab.$$eval("#list > details", all => all.filter(one => !one.hidden).map(one => one.textContent));
  assert.ok(shown.length > 0);
  assert.ok(shown.every(text => text.includes(word)));
  await tab.close();
});

test("the worst can be put first", async () => {
  const { tab } = await open(pages.report);
  await tab.select("#filters select[name=order]", "rank");
  const errors = await tab.$$eval("#list > details", all => all.map(one => Number(one.dataset.errors)));
  assert.deepEqual(errors, [...errors].sort((a, b) => b - a));
  await tab.close();
});

test("everything can be reached and opened by keyboard", async () => {
  const { tab } = await open(pages.report);
  await tab.keyboard.press("Tab");
  assert.equal(await tab.evaluate(() => document.activeElement.className), "skip");
  await tab.focus("#list > details > summary");
  await tab.keyboard.press("Enter");
  assert.equal(await tab.$eval("#list > details", one => one.open), true);
  await tab.focus("#map tbody th a");
  await tab.keyboard.press("Enter");
  const target = await tab.$eval("#map tbody th a", link => link.getAttribute("href").slice(1));
  await tab.waitForFunction(id => document.getElementById(id).open, {}, target);
  await tab.close();
});

test("a mark leads to its finding and bears its number", async () => {
  const { tab } = await open(pages.report);
  const mark = await tab.evaluate(() => {
    const link = document.querySelector("#list a.mark:has(sup)");
    link.closest("details").open = true;
    link.click();
    const finding = document.querySelector(link.getAttribute("href"));
    return {
      number: Number(link.querySelector("sup").textContent),
      place: [...finding.parentElement.children].indexOf(finding) + 1
    };
  });
  assert.equal(mark.number, mark.place);
  await tab.close();
});

test("without scripts the report can still be read", async () => {
  const { tab } = await open(pages.report, { script: false });
  assert.equal(await tab.$("#filters:not([hidden])"), null);
  await tab.focus("#list > details > summary");
  await tab.keyboard.press("Enter");
  assert.ok(await tab.$("#list > details[open]"));
  await tab.close();
});

test("on paper there are no controls, and no folded documents", async () => {
  const { tab } = await open(pages.report, { dark: true });
  await tab.emulateMediaType("print");
  const display = selector => tab.$eval(selector, one => getComputedStyle(one).display);
  assert.equal(await display("#filters"), "none");
  assert.equal(await display("nav"), "none");
  assert.equal(await display("#list > details"), "none");
  assert.equal(await tab.$eval("body", body => getComputedStyle(body).backgroundColor), "rgb(255, 255, 255)");
  assert.ok((await tab.pdf({ format: "A4" })).length > 10_000);
  await tab.close();
});

test("without excerpts no text is shown", async () => {
  const { tab } = await open(pages.bare);
  assert.equal(await tab.$(".narrative"), null);
  assert.equal(await tab.$(".findings strong"), null);
  await tab.close();
});
