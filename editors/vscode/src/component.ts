/** Whatever must be ended. The editor's own class of this name can also be made, which nobody needs here. */
export interface Disposable {
  dispose(): void;
}

/** A part of the extension that ends what it began. */
export abstract class Component implements Disposable {
  private readonly owned: Disposable[] = [];

  protected own(...parts: Disposable[]): void {
    this.owned.push(...parts);
  }

  dispose(): void {
    for (const part of this.owned.reverse()) {
      part.dispose();
    }
    this.owned.length = 0;
  }
}
