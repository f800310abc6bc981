import { MessageChannelToAddin, UnknownCall } from '../../src/workbench/frame/message-channel';

const ORIGIN = 'https://localhost:3000';

function open(handle: (action: string, data: unknown) => unknown) {
  let receive: ((event: unknown) => void) | undefined;
  const own = {
    location: { origin: ORIGIN },
    addEventListener: (
      _: string,
      listener: (event: unknown) => void,
      { signal }: { signal: AbortSignal },
    ) => {
      receive = listener;
      signal.addEventListener('abort', () => (receive = undefined));
    },
  };
  const sent: {
    _actionName: string;
    _correlationId: number;
    _responseType: number;
    _errorCode: number;
    _data: unknown;
  }[] = [];
  const frame = { postMessage: (text: string) => sent.push(JSON.parse(text)) };
  const faults: string[] = [];
  const channel = new MessageChannelToAddin(own as unknown as Window, 'talk', handle, (fault) =>
    faults.push(fault),
  );
  channel.attach(frame as unknown as Window);
  const say = (message: object | string, from: object = frame, origin = ORIGIN) =>
    receive?.({
      source: from,
      origin,
      data: typeof message === 'string' ? message : JSON.stringify(message),
    });
  return { channel, sent, faults, say };
}

const call = (name: string, type = 0, correlation = 7) => ({
  _messageType: 0,
  _actionName: name,
  _actionType: type,
  _conversationId: 'talk',
  _correlationId: correlation,
  _data: { a: 1 },
});

it('answers a call with what the handler gives, under its correlation', () => {
  const { sent, say } = open((action, data) => ({ action, data }));
  say(call('doIt'));
  expect(sent).toMatchObject([
    {
      _actionName: 'doIt',
      _correlationId: 7,
      _responseType: 0,
      _errorCode: 0,
      _data: { action: 'doIt', data: { a: 1 } },
    },
  ]);
});

it('fires an event only to who registered for it, until it is unregistered', () => {
  const { channel, sent, say } = open(() => null);
  channel.fire('changed', 1);
  say(call('changed', 1, 9));
  channel.fire('changed', 2);
  say(call('changed', 2, 10));
  channel.fire('changed', 3);
  expect(sent.filter(({ _responseType }) => _responseType === 1)).toMatchObject([
    { _correlationId: 9, _data: 2 },
  ]);
});

it('says loudly what it does not know, and refuses it', () => {
  const { sent, faults, say } = open((action) => {
    throw new UnknownCall(action);
  });
  say(call('newThing'));
  expect(faults).toEqual(['newThing']);
  expect(sent).toMatchObject([{ _errorCode: -2, _data: null }]);
});

it('does not listen to other windows, origins, conversations or texts that are no message', () => {
  const { channel, sent, say } = open(() => 1);
  say(call('doIt'), {});
  say(call('doIt'), undefined, 'https://elsewhere.example');
  say({ ...call('doIt'), _conversationId: 'other' });
  say('no json');
  say('{"_messageType":1}');
  channel.end();
  say(call('doIt'));
  expect(sent).toEqual([]);
});
