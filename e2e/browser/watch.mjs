// Hears all that goes wrong while a page is open.
import { APP_ORIGIN } from '../harness/ports.mjs';
import { BASE } from '../harness/subject.mjs';

// origins: where the page may ask; a request to elsewhere is wrong
export function watch(page, origins = [APP_ORIGIN, BASE]) {
  const wrong = [];
  page.on('response', response => {
    if (response.status() >= 400) {
      wrong.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
  page.on('requestfailed', request => {
    // A page that is left drops what it was still asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      wrong.push(`${request.failure()?.errorText} ${request.method()} ${request.url()}`);
    }
  });
  page.on('request', request => {
    if (request.url().startsWith('http') && !origins.some(origin => request.url().startsWith(`${origin}/`))) {
      wrong.push(`a request to elsewhere: ${request.url()}`);
    }
  });
  page.on('websocket', socket => {
    socket.on('socketerror', error => wrong.push(`WebSocket ${socket.url()}: ${error}`));
  });
  page.on('pageerror', error => wrong.push(`uncaught: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error' && isFailure(message)) {
      wrong.push(`console: ${message.text()}`);
    }
  });
  return {
    // What went wrong since it was asked last.
    take: () => wrong.splice(0),
  };
}

// React's hints to developers come by the same way, and are no failures. Chromium asks for an icon of pages that
// name none, such as texts.
function isFailure(message) {
  return !/^Warning: /.test(message.text()) && !message.location().url.endsWith('/favicon.ico');
}

// Every way in which the components of Backstage show a failure.
const ERRORS = [
  '[role="alert"]',
  '[data-testid="error"]',
  '.bui-Alert',
  '.MuiAlert-standardError',
  '[class*="BackstageWarningPanel"]',
  '[class*="ErrorPanel"]',
  'text=/^Error: /',
  'text=/^ERROR \\d+/',
];

export async function errorsOnScreen(page) {
  const found = [];
  for (const selector of ERRORS) {
    for (const element of await page.locator(selector).all()) {
      if (await element.isVisible()) {
        const text = (await element.innerText()).trim();
        if (text !== '') {
          found.push(`${selector}: ${text.slice(0, 300)}`);
        }
      }
    }
  }
  return found;
}
