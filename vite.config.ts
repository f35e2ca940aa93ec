import { defineConfig } from 'vite';

// `vite build` makes the script-tag file.
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'src/standalone.ts',
      formats: ['iife'],
      name: 'advisor',
      fileName: () => 'advisor.js',
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        // A page whose Trusted Types list leaves out Lit's policy gets no template: nothing is defined, the fallback stays.
        intro: 'try{',
        outro: '}catch(e){console.warn("advisor.js cannot run on this page:",e)}',
      },
    },
  },
});
