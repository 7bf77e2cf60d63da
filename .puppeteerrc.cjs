// The browser is found at run time (build/print/find-browser.ts); an install never downloads one.
module.exports = { skipDownload: true };
