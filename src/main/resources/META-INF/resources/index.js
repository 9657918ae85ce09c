// The links are relative. A proxy may show this page at "/prefix", where they would lose the prefix.
if (!location.pathname.endsWith('/')) {
  location.replace(location.pathname + '/' + location.search);
}
