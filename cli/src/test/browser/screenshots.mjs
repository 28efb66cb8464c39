// Takes the pictures of docs/images anew: node screenshots.mjs
import { mkdirSync } from "node:fs";
import path from "node:path";
import { input, launch, page, root } from "./pages.mjs";

const images = path.join(root, "docs/images");
mkdirSync(images, { recursive: true });
const browser = await launch();
const tab = await browser.newPage();

async function shoot(name, address, prepare, { dark = false, width = 1280, height = 900 } = {}) {
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await tab.goto(address);
  await tab.evaluate(prepare);
  await new Promise(done => setTimeout(done, 300));
  await tab.screenshot({ path: path.join(images, name + ".png") });
}

const report = page("report.html", "check", input);
const evidence = page("evidence.html", "coverage", input);
const worst = () => {
  const one = document.querySelector("#ranking a");
  location.hash = one ? one.getAttribute("href") : "#d1";
};
await shoot("report-overview", report, () => scrollTo(0, 0), { height: 1080 });
await shoot("report-heat-map", report, () => document.querySelector("#map").scrollIntoView());
await shoot("report-trends", report, () => (document.querySelector("#trends") || document.querySelector("#ranking")).scrollIntoView());
await shoot("report-document", report, worst);
await shoot("report-document-dark", report, worst, { dark: true });
await shoot("evidence-map", evidence, () => {
  const one = document.querySelector("#list > details");
  one.open = true;
  one.scrollIntoView();
});
await browser.close();
