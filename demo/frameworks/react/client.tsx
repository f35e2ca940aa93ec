import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.jsx';

const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
const place = document.querySelector('#app')!;
if (place.firstElementChild) hydrateRoot(place, app);
else createRoot(place).render(app);
