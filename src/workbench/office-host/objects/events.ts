/** Event types on the wire, as far as the add-in listens to them. */
export const EVENTS = {
  worksheetSelectionChanged: 14,
  worksheetActivated: 11,
  worksheetAdded: 13,
  worksheetDeleted: 15,
  worksheetDataChanged: 10,
} as const;

/** The registration methods of a collection that raises events for all its worksheets. */
export function eventMethods(listen: (event: number, on: boolean) => void) {
  const pair = (name: string, event: number) => ({
    [`_Register${name}Event`]: () => listen(event, true),
    [`_Unregister${name}Event`]: () => listen(event, false),
  });
  return {
    ...pair('DataChanged', EVENTS.worksheetDataChanged),
    ...pair('SelectionChanged', EVENTS.worksheetSelectionChanged),
    ...pair('Activated', EVENTS.worksheetActivated),
    ...pair('Added', EVENTS.worksheetAdded),
    ...pair('Deleted', EVENTS.worksheetDeleted),
  };
}
