import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import scorecardPlugin, {
  scorecardCatalogModule,
  scorecardHomeModule,
  scorecardTranslationsModule,
} from '@red-hat-developer-hub/backstage-plugin-scorecard/alpha';
import { createRoot } from 'react-dom/client';
import '@backstage/ui/css/styles.css';

// Nothing but what the packages bring. The scorecard plugin's tab, widgets and texts are modules that an app names.
const app = createApp({
  features: [
    catalogPlugin,
    homePlugin,
    userSettingsPlugin,
    scorecardPlugin,
    scorecardCatalogModule,
    scorecardHomeModule,
    scorecardTranslationsModule,
  ],
});
createRoot(document.getElementById('root')!).render(app.createRoot());
