'use strict';

// Starts `warrantlint lsp` and leaves the rest to the language client of VS Code.

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

const languages = ['html', 'markdown', 'plaintext'];

let client;

async function start() {
  const program = vscode.workspace.getConfiguration('warrantlint').get('path') || 'warrantlint';
  client = new LanguageClient(
    'warrantlint',
    'Warrantlint',
    { command: program, args: ['lsp'] },
    {
      documentSelector: languages.flatMap((language) => [
        { scheme: 'file', language },
        { scheme: 'untitled', language },
      ]),
    }
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const choice = await vscode.window.showErrorMessage(
      `Warrantlint could not start '${program}': ${error.message}`,
      'Open Settings'
    );
    if (choice) {
      vscode.commands.executeCommand('workbench.action.openSettings', 'warrantlint.path');
    }
  }
}

async function stop() {
  const old = client;
  client = undefined;
  if (old) await old.stop();
}

async function restart() {
  await stop();
  await start();
}

exports.activate = async (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('warrantlint.restart', restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('warrantlint.path')) restart();
    })
  );
  await start();
};

exports.deactivate = stop;
