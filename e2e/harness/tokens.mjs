// A service token that servers under test are started with, and that stands for `<token>` in the documentation.
export const TOKEN = 'a-service-token-of-the-suites-0123456789';
