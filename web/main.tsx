import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/600.css';
import '@fontsource/ibm-plex-serif/400.css';
import '@fontsource/ibm-plex-serif/600.css';
import '@fontsource/ibm-plex-mono/400.css';
import './styles/tokens.css';
import './styles/frame.css';
import './styles/pages.css';
import './styles/texts.css';
import './styles/graphics.css';
import './styles/doors.css';
import { createRoot } from 'react-dom/client';
import { Product } from './doors/product.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Product />);
