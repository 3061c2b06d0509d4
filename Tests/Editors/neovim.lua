-- Neovim opens a page, sees the finding where its words stand, and applies the first fix.
local function fail(message)
  io.stderr:write('neovim: ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local function read(name)
  local value = os.getenv(name)
  if not value then fail(name .. ' is not set') end
  return value
end

local line = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
local words = read('WORDS')
local expected = read('EXPECTED')

local function finding()
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == read('RULE') or
      (diagnostic.user_data and diagnostic.user_data.lsp.code == read('RULE')) then
      return diagnostic
    end
  end
end

if not vim.wait(20000, finding, 20) then fail('no finding came') end
local found = finding()
local start, finish = line:find(words, 1, true)
if found.lnum ~= 0 or found.col ~= start - 1 or found.end_col ~= finish then
  fail(string.format('the finding stands at %d:%d-%d, its words at 0:%d-%d', found.lnum,
    found.col, found.end_col, start - 1, finish))
end

local params = vim.lsp.util.make_given_range_params({ 1, found.col }, { 1, found.end_col - 1 })
params.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000)
local chosen
for _, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    if action.edit and (action.isPreferred or action.title:find(read('ACTION'), 1, true) == 1) then
      chosen = chosen or action
    end
  end
end
if not chosen then fail('no action is offered') end
vim.lsp.util.apply_workspace_edit(chosen.edit, 'utf-16')
local text = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
if text ~= expected then fail('the line is now: ' .. text) end

local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = 0, character = found.col },
}, 20000)
for _, answer in pairs(hover or {}) do
  if not answer.result then fail('there is no evidence card') end
end
print('neovim: finding, action and card are in order')
vim.cmd('qall!')
