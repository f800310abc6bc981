/**
 * Reading declaration files in Node.js: .xlsx, .xlsm, .xls, .csv, .tsv, .txt. What it gives is what `perfscore` takes.
 */
export { FileFault, type FileFaultCode } from './hosts/files/file-fault';
export { isReadable, readDeclarationFile, workbookOf } from './hosts/files/read-file';
