import type { ExcelHost } from '../office-host/excel-host';
import { TransportError } from '../office-host/wire';
import { UnknownCall } from './message-channel';

/** Calls of the library by number (`DdaMethod.DispatchId`). */
const DISPATCH = { richApi: 93, commandCompleted: 94 } as const;
const EXCEL_ON_THE_WEB = 16;
const UNSUPPORTED = 5000;
const RICH_API_FAILED = 5103;

/** What this host says it supports. Nothing is promised that it does not do. */
export const REQUIREMENT_SETS = {
  ExcelApi: 1.14,
  CustomFunctionsRuntime: 1.3,
  CustomFunctions: 1.4,
  SharedRuntime: 1.2,
  SharedRuntimeInternal: 1.2,
  AddinCommands: 1.1,
  RichApiRuntime: 1.2,
};

export interface OfficeCallsOptions {
  readonly host: ExcelHost;
  readonly instanceId: string;
  readonly locale: () => string;
  /** Called after each batch, before its answer goes out. */
  readonly afterBatch: () => void;
  readonly commandCompleted: (commandId: string, status: number) => void;
  readonly onFault: (fault: string) => void;
}

interface ExecuteMethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  /** Rich API: custom data, method, path, headers, body, permission, flags. */
  readonly ArrayData?: readonly unknown[];
  readonly [index: number]: unknown;
}

/** Answers the calls that office.js makes to its host. */
export function officeCalls(options: OfficeCallsOptions): (action: string, data: unknown) => unknown {
  return (action, data) => {
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(options);
      // The add-in tells where it stands (page loaded, focus by keyboard); there is nothing to do about it here.
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return executeMethod(options, data as ExecuteMethodData);
      default:
        throw new UnknownCall(action);
    }
  };
}

function appContext({ instanceId, locale }: OfficeCallsOptions) {
  return {
    _id: instanceId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _appUILocale: locale(),
    _dataLocale: locale(),
    _docUrl: `${location.origin}/workbook.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 0,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: instanceId,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: '16.0.0.0',
    _initialDisplayMode: 0,
    _appDomains: [location.origin],
  };
}

function executeMethod(options: OfficeCallsOptions, data: ExecuteMethodData): unknown {
  const id = data.DdaMethod.DispatchId;
  if (id === DISPATCH.richApi) return richApi(options, String(data.ArrayData?.[4]));
  if (id === DISPATCH.commandCompleted) {
    options.commandCompleted(String(data[0]), Number(data[1]));
    return { Version: 1, Error: 0 };
  }
  options.onFault(`DispatchId ${id}`);
  return { Version: 1, Error: UNSUPPORTED };
}

function richApi({ host, afterBatch, onFault }: OfficeCallsOptions, body: string): unknown {
  const known = host.unknownMembers.length;
  try {
    const answer = host.process(body);
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    const text = JSON.stringify({ error: { code: error.code, message: error.code } });
    return error.code === 'RequestPayloadSizeLimitExceeded'
      ? { Version: 1, Error: 0, Data: [400, [], text] }
      : { Version: 1, Error: RICH_API_FAILED };
  } finally {
    afterBatch();
    for (const member of host.unknownMembers.slice(known)) onFault(member);
  }
}
