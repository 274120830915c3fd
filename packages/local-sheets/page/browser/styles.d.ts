// Styles are files for the bundler, not for TypeScript.
declare module '*.css';
