/**
 * Packages that pdfkit loads at once but that the tool never reaches: its own font embedding, line breaking and encryption.
 * Leaving them out saves 130 ms at start-up. Each stands for the names pdfkit imports and fails loudly if called.
 */
const names = {
  fontkit: ['create'],
  linebreak: ['default'],
  '@noble/ciphers/aes': ['cbc', 'ecb'],
};

/** An esbuild plugin that puts a stub in the place of each. */
export const unusedParts = {
  name: 'unused-parts',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(names).join('|')})$`);
    build.onResolve({ filter }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'unused-part' } : undefined,
    );
    build.onLoad({ filter, namespace: 'unused-part' }, ({ path }) => {
      const stub = (name) =>
        `function ${name}() { throw new Error(${JSON.stringify(`${path} is left out of the bundle`)}); }`;
      const contents = names[path].map((name) =>
        name === 'default' ? `export default ${stub('')}` : `export ${stub(name)}`,
      );
      return { contents: contents.join('\n'), loader: 'js' };
    });
  },
};
