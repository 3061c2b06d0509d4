-- Neovim opens a page, sees the finding where its words stand, and applies the preferred fix.
local function fail(message)
  io.stderr:write('neovim: ' .. message .. '\n')
  vim.cmd('cquit 1')
end

local function read(name)
  local value = os.getenv(name)
  if not value then fail(name .. ' is not set') end
  return value
end

local function check()
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
      if action.isPreferred then chosen = chosen or action end
    end
  end
  if not chosen then fail('no action is preferred') end
  vim.lsp.util.apply_workspace_edit(chosen.edit, 'utf-16')
  local text = vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
  if text ~= expected then fail('the line is now: ' .. text) end

  vim.api.nvim_win_set_cursor(0, { 1, (text:find(words, 1, true)) })
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover',
    vim.lsp.util.make_position_params(0, 'utf-16'), 20000)
  for _, answer in pairs(hover or {}) do
    if not answer.result then fail('there is no evidence card') end
  end
end

local isDone, reason = pcall(check)
if not isDone then fail(tostring(reason)) end
io.stdout:write('neovim: finding, fix and card are in order\n')
vim.cmd('qall!')
