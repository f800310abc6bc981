/**
 * The cross-window protocol between office.js in a frame and Excel on the web: JSON texts by postMessage. Names and
 * numbers are the library's.
 */
export interface ChannelRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 a call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE_TYPE = { forCalling: 0, forEventing: 1 } as const;
const NO_ERROR = 0;
const METHOD_NOT_FOUND = -2;

/** What answers a call; throws {@link UnknownCall} for one that it does not know. */
export type CallHandler = (action: string, data: unknown) => unknown;

export class UnknownCall extends Error {
  override readonly name = 'UnknownCall';
}

/** One conversation with one frame. Messages of other windows and other conversations are not looked at. */
export class MessageChannelToAddin {
  private frame: Window | undefined;
  private readonly listeners = new Map<string, number>();
  private readonly ended = new AbortController();

  constructor(
    private readonly own: Window,
    private readonly conversation: string,
    private readonly handle: CallHandler,
    private readonly onFault: (fault: string) => void,
  ) {
    const receive = ({ source, origin, data }: MessageEvent) => {
      if (this.frame !== undefined && source === this.frame && origin === own.location.origin)
        this.receive(data);
    };
    own.addEventListener('message', receive, { signal: this.ended.signal });
  }

  end(): void {
    this.ended.abort();
  }

  /** Speaks with this window from now on; what an earlier one had registered for is forgotten. */
  attach(frame: Window): void {
    this.frame = frame;
    this.listeners.clear();
  }

  isListening(event: string): boolean {
    return this.listeners.has(event);
  }

  /** Fires an event of the library; nothing happens unless the add-in listens. */
  fire(event: string, data: unknown): void {
    const correlation = this.listeners.get(event);
    if (correlation !== undefined) this.send(event, correlation, RESPONSE_TYPE.forEventing, NO_ERROR, data);
  }

  private receive(data: unknown): void {
    const request = requestOf(data);
    if (request === undefined || request._conversationId !== this.conversation) return;
    const { _actionName: action, _actionType: type, _correlationId: correlation } = request;
    if (type === ACTION.registerEvent || type === ACTION.unregisterEvent) {
      if (type === ACTION.registerEvent) this.listeners.set(action, correlation);
      else this.listeners.delete(action);
      this.send(action, correlation, RESPONSE_TYPE.forCalling, NO_ERROR, { Error: 0, Version: 1 });
      return;
    }
    try {
      this.send(action, correlation, RESPONSE_TYPE.forCalling, NO_ERROR, this.handle(action, request._data));
    } catch (error) {
      this.onFault(error instanceof UnknownCall ? error.message : `${action}: ${String(error)}`);
      this.send(action, correlation, RESPONSE_TYPE.forCalling, METHOD_NOT_FOUND, null);
    }
  }

  private send(
    action: string,
    correlation: number,
    responseType: number,
    errorCode: number,
    data: unknown,
  ): void {
    const origin = this.own.location.origin;
    const message = {
      _messageType: RESPONSE,
      _actionName: action,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _responseType: responseType,
      _errorCode: errorCode,
      _origin: origin,
      _serializerVersion: 1,
      _data: data,
    };
    this.frame?.postMessage(JSON.stringify(message), origin);
  }
}

function requestOf(data: unknown): ChannelRequest | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message = JSON.parse(data) as ChannelRequest;
    return message._messageType === REQUEST && typeof message._actionName === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
