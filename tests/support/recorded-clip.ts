// A clip as the browser records it: two seconds of a square that moves.
import type { Browser } from "puppeteer-core";

export async function recordClip(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
    const brush = canvas.getContext("2d")!;
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.start();
    for (let at = 0; at < 40; at++) {
      brush.fillStyle = "#246";
      brush.fillRect(0, 0, 320, 180);
      brush.fillStyle = "#fd0";
      brush.fillRect(at * 7, 70, 40, 40);
      await new Promise((done) => setTimeout(done, 50));
    }
    const ended = new Promise((done) => recorder.addEventListener("stop", done));
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
  });
  await page.close();
  return Buffer.from(base64, "base64");
}
