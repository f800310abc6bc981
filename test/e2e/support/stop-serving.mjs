export default async () => {
  await globalThis.__perfscoreServer?.close();
};
