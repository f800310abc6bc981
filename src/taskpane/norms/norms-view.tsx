export function NormsView() {
  return null;
}
