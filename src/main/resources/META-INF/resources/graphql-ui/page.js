// GraphiQL with the examples of this server and a field for a token. Addresses are relative to this page, so that
// a prefix that a proxy adds is kept.
const { React, ReactDOM, GraphiQL } = window;
const TOKEN = 'mokuroku.token';

const select = document.getElementById('examples');
const tokenField = document.getElementById('token');
const schemaLink = document.getElementById('schema');
const notice = document.getElementById('notice');

const endpoint = new URL('../graphql', location.href);
endpoint.search = '';
const socketEndpoint = new URL(endpoint);
socketEndpoint.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';

const shared = new URLSearchParams(location.search);
const examples = await fetch('examples').then(answer => answer.json());
const state = { query: shared.get('query') ?? undefined, variables: shared.get('variables') ?? undefined };

// Kept until the tab is closed, and by no other tab.
tokenField.value = sessionStorage.getItem(TOKEN) ?? '';

function authorization() {
  return tokenField.value === '' ? {} : { Authorization: `Bearer ${tokenField.value.trim()}` };
}

// GraphiQL spreads headers over headers; `fetch` joins two spellings of one name to "a, a". The last one counts here.
async function send(address, options) {
  const headers = new Headers(authorization());
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers.set(name, value);
  }
  const answer = await fetch(address, { ...options, headers });
  if (answer.status === 401) {
    show('This server needs a token. Enter one in the field “Token”.');
    return Response.json({ errors: [{ message: 'Unauthorized: this server needs a token' }] });
  }
  show('');
  return answer;
}

function show(text) {
  notice.textContent = text;
  notice.hidden = text === '';
}

function newFetcher() {
  return GraphiQL.createFetcher({
    url: endpoint.href,
    subscriptionUrl: socketEndpoint.href,
    wsConnectionParams: authorization(),
    fetch: send,
  });
}

function share(name, value) {
  const address = new URL(location.href);
  if (value) {
    address.searchParams.set(name, value);
  } else {
    address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

let fetcher = newFetcher();
const root = ReactDOM.createRoot(document.getElementById('editor'));

function render({ query, variables }) {
  const properties = {
    fetcher,
    query,
    variables,
    defaultQuery: examples[0].query,
    defaultEditorToolsVisibility: 'variables',
    onEditQuery: text => share('query', text),
    onEditVariables: text => share('variables', text),
  };
  ReactDOM.flushSync(() => root.render(React.createElement(GraphiQL, properties)));
}

function choose(example) {
  render({ query: example.query, variables: '' });
  // The same example can be chosen again after an edit: GraphiQL takes a text that is new to it alone.
  render({});
  share('query', example.query);
  share('variables', '');
}

for (const example of examples) {
  select.add(new Option(example.question, example.name));
}
select.addEventListener('change', () => {
  const chosen = examples.find(example => example.name === select.value);
  if (chosen) {
    choose(chosen);
  }
});
tokenField.addEventListener('change', () => {
  sessionStorage.setItem(TOKEN, tokenField.value);
  // A new fetcher makes GraphiQL read the schema again.
  fetcher = newFetcher();
  render({});
});
// A link cannot carry a header: with a token the schema is fetched, and shown from memory.
schemaLink.addEventListener('click', async event => {
  if (tokenField.value === '') {
    return;
  }
  event.preventDefault();
  const answer = await send(schemaLink.href, {});
  const text = await answer.text();
  location.assign(URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' })));
});

render(state);
