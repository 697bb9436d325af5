/** Millimetres in points (1 pt = 1/72 inch). */
export function millimetres(mm: number): number {
  return (mm * 72) / 25.4;
}
