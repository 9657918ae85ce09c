// Known before anything runs, because Backstage and Mokuroku are told of them by configuration.
export const APP_PORT = Number(process.env.APP_PORT ?? 37000);
export const DESCRIPTORS_PORT = Number(process.env.DESCRIPTORS_PORT ?? 37010);
export const APP_ORIGIN = `http://localhost:${APP_PORT}`;
export const DESCRIPTORS_ORIGIN = `http://localhost:${DESCRIPTORS_PORT}`;
