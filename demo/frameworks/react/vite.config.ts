import { defineConfig } from 'vite';

// What a page needs of React, Vite does by itself; @vitejs/plugin-react adds what reloads components in development.
export default defineConfig({ base: '/react/' });
