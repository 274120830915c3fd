// The parts of an .xlsx file, for whoever checks or changes one.
export { readZip, writeZip } from './zip';
