/**
 * Worksheets by their ids, under the names that they bore when the workbook was read last. What the report on screen says
 * of a worksheet, and what an event tells, speak of these names; an id also finds a worksheet that was renamed since.
 */
class SheetNames {
  private names = new Map<string, string>();

  /** @param all whether these are all worksheets; others are forgotten then */
  learn(sheets: readonly { readonly id: string; readonly name: string }[], all: boolean): void {
    if (all) this.names = new Map();
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** What `worksheets.getItem` takes: the id of the worksheet that bore this name, or the name itself. */
  keyOf(name: string): string {
    for (const [id, known] of this.names) if (known === name) return id;
    return name;
  }
}

export const sheetNames = new SheetNames();
