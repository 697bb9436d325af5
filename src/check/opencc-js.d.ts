/** Tables of OpenCC: `traditional simplified` pairs joined by `|`. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
