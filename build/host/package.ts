// A file of our own package: `packageFile("package.json")`. It works from build/host/ and from dist/bundle/ alike.
export const packageFile = (path: string): URL => new URL(`../../${path}`, import.meta.url);
