// Numbers that come one by one, millions of them: a list of JavaScript would take twice as much room, and more while it grows.
//
//   const starts = new Offsets(); starts.push(7); starts.done() is Uint32Array [7]
export class Offsets {
  #all = new Uint32Array(1024);
  length = 0;
  push(offset: number): void {
    if (this.length === this.#all.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.#all);
      this.#all = more;
    }
    this.#all[this.length++] = offset;
  }
  /** All of them, not copied: what is left over was never written upon, and no memory stands behind it. */
  done(): Uint32Array {
    return this.#all.subarray(0, this.length);
  }
}
