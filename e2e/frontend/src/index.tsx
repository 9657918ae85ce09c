import { createApp } from '@backstage/frontend-defaults';
import { createRoot } from 'react-dom/client';
import '@backstage/ui/css/styles.css';

// Nothing but what the packages bring: every installed plugin is found by `app.packages` of app-config.yaml.
createRoot(document.getElementById('root')!).render(createApp().createRoot());
