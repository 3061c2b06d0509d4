'use strict';

// The extension of VS Code starts the real program. VS Code and its language client are stand-ins
// here: what they are asked for is done as they do it, by the documentation of both.

const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const folder = path.resolve(__dirname, '../../Integrations/editors/vscode');
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
const page = process.env.PAGE;
const settings = {};
for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
  let place = settings;
  const parts = name.split('.').slice(1);
  for (const part of parts.slice(0, -1)) place = place[part] ??= {};
  place[parts.at(-1)] = setting.default;
}

// MARK: The language client

class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options });
    this.answers = new Map();
    this.number = 0;
    this.buffer = Buffer.alloc(0);
    this.messages = [];
  }

  async start() {
    // Without a transport the client speaks over standard input and output and adds no argument.
    this.process = spawn(this.server.command, this.server.args, { stdio: 'pipe' });
    await new Promise((done, fail) => this.process.on('spawn', done).on('error', fail));
    this.process.stdout.on('data', (data) => this.read(data));
    this.process.on('exit', (code) => {
      for (const { fail } of this.answers.values()) fail(new Error(`the server ended with ${code}`));
    });
    const root = pathToFileURL(path.dirname(page)).href;
    this.initialized = await this.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'work' }],
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        window: { workDoneProgress: true, showDocument: { support: true } },
        workspace: {
          configuration: true,
          workspaceEdit: { documentChanges: true },
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
        textDocument: {
          diagnostic: { dynamicRegistration: true },
          inlayHint: { dynamicRegistration: true },
          codeLens: { dynamicRegistration: true },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          codeAction: {
            isPreferredSupport: true,
            codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          },
        },
      },
    });
    this.notify('initialized', {});
  }

  async stop() {
    await this.request('shutdown', null);
    const ended = new Promise((done) => this.process.on('exit', done));
    this.notify('exit', null);
    return ended;
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  notify(method, params) {
    this.send({ method, params });
  }

  request(method, params) {
    const id = (this.number += 1);
    this.send({ id, method, params });
    return new Promise((done, fail) => this.answers.set(id, { done, fail }));
  }

  read(data) {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.buffer.toString('ascii', 0, end))[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length));
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.take(message);
    }
  }

  take(message) {
    if (message.method === undefined) {
      const { done, fail } = this.answers.get(message.id);
      this.answers.delete(message.id);
      return message.error ? fail(new Error(message.error.message)) : done(message.result);
    }
    if (message.method.startsWith('window/')) this.messages.push(message);
    if (message.id === undefined) return undefined;
    const asksForSettings = message.method === 'workspace/configuration';
    const result = asksForSettings ? message.params.items.map(() => settings) : null;
    if (asksForSettings) this.hasAsked = true;
    return this.send({ id: message.id, result });
  }

  reads(scheme, language) {
    return this.options.documentSelector.some(
      (filter) => filter.scheme === scheme && filter.language === language
    );
  }
}

// MARK: VS Code

const clients = [];
const commands = new Map();
const errors = [];
let tellOfSettings;

const standIns = {
  vscode: {
    workspace: {
      getConfiguration: (section) => ({ get: (name) => (section === 'warrantlint' ? settings[name] : undefined) }),
      onDidChangeConfiguration: (listener) => {
        tellOfSettings = listener;
        return { dispose() {} };
      },
    },
    window: { showErrorMessage: async (text) => void errors.push(text) },
    commands: {
      registerCommand: (name, action) => {
        commands.set(name, action);
        return { dispose() {} };
      },
    },
  },
  'vscode-languageclient/node': {
    LanguageClient: class extends LanguageClient {
      constructor(...parts) {
        super(...parts);
        clients.push(this);
      }
    },
  },
};
const load = Module._load;
Module._load = (name, ...rest) => standIns[name] ?? load(name, ...rest);

// MARK: The check

function applied(text, edits) {
  const lines = text.split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    assert.strictEqual(range.start.line, range.end.line);
    const line = lines[range.start.line];
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}

async function diagnostics(client, uri) {
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  return report.items;
}

async function checkManifest(client) {
  assert.ok(fs.existsSync(path.join(folder, manifest.main)));
  assert.match(manifest.dependencies['vscode-languageclient'], /^\d+\.\d+\.\d+$/);
  const languages = manifest.activationEvents.map((event) => event.replace('onLanguage:', ''));
  assert.deepStrictEqual(languages, ['html', 'markdown', 'plaintext']);
  for (const language of languages) {
    assert.ok(client.reads('file', language) && client.reads('untitled', language));
  }
  // The client makes commands of what the server can do; the others are the extension's own.
  const known = [...client.initialized.capabilities.executeCommandProvider.commands, ...commands.keys()];
  for (const { command } of manifest.contributes.commands) assert.ok(known.includes(command), command);
}

async function check() {
  const extension = require(path.join(folder, manifest.main));
  await extension.activate({ subscriptions: [] });
  const [client] = clients;
  await checkManifest(client);

  const text = fs.readFileSync(page, 'utf8');
  const uri = pathToFileURL(page).href;
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'html', version: 1, text },
  });
  const found = (await diagnostics(client, uri)).find((item) => item.code === process.env.RULE);
  assert.ok(found, 'no finding came');
  // Columns are in UTF-16, as the characters of JavaScript are.
  const start = text.indexOf(process.env.WORDS);
  const end = start + process.env.WORDS.length;
  const line = (character) => ({ line: 0, character });
  assert.deepStrictEqual(found.range, { start: line(start), end: line(end) });

  const actions = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: found.range,
    context: { diagnostics: [found], triggerKind: 1 },
  });
  const chosen = actions.find((action) => action.isPreferred);
  assert.ok(chosen, 'no action is preferred');
  const { edits } = chosen.edit.documentChanges[0];
  assert.strictEqual(applied(text, edits), process.env.EXPECTED + '\n');

  const hover = await client.request('textDocument/hover', {
    textDocument: { uri },
    position: line(start + 1),
  });
  assert.match(hover.contents.value, /evidence/i);

  const untitled = 'untitled:Untitled-1';
  client.notify('textDocument/didOpen', {
    textDocument: { uri: untitled, languageId: 'markdown', version: 1, text },
  });
  assert.ok((await diagnostics(client, untitled)).length > 0, 'nothing is found in an unsaved page');

  assert.ok(client.hasAsked, 'the settings were not asked for');
  settings.rules = { [process.env.RULE]: 'off' };
  client.notify('workspace/didChangeConfiguration', { settings: { warrantlint: settings } });
  const rest = await diagnostics(client, uri);
  assert.ok(!rest.some((item) => item.code === process.env.RULE), 'a setting does not count');
  const complaints = client.messages.filter(({ params }) => params.type === 1);
  assert.deepStrictEqual(complaints, [], 'the settings are found at fault');

  settings.path = path.join(path.dirname(page), 'nowhere');
  tellOfSettings({ affectsConfiguration: (name) => name === 'warrantlint.path' });
  while (errors.length === 0) await new Promise((done) => setTimeout(done, 10));
  assert.match(errors[0], /nowhere/);
  assert.strictEqual(client.process.exitCode, 0);

  settings.path = 'warrantlint';
  await commands.get('warrantlint.restart')();
  await extension.deactivate();
  assert.strictEqual(clients.at(-1).process.exitCode, 0);
}

setTimeout(() => {
  console.error('vscode: it took too long');
  process.exit(1);
}, 60000).unref();

check().then(
  () => console.log('vscode: the extension, a finding, its fix and card are in order (with stand-ins)'),
  (error) => {
    console.error(`vscode: ${error.stack}`);
    process.exit(1);
  }
);
