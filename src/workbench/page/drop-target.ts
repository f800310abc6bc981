/**
 * Lets a file be dropped anywhere on the page, with a sign over the grid meanwhile.
 * @param work holds the add-in's frame, which would open the file itself and is passed through meanwhile
 */
export function acceptDrops(work: HTMLElement, sign: HTMLElement, onFile: (file: File) => void): void {
  const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  let depth = 0;
  const show = (shown: boolean) => {
    sign.hidden = !shown;
    work.toggleAttribute('data-dropping', shown);
  };
  document.addEventListener('dragenter', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    depth++;
    show(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (carriesFile(event) && --depth <= 0) show(false);
  });
  document.addEventListener('dragover', (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  document.addEventListener(
    'drop',
    (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      show(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
    { capture: true },
  );
}
