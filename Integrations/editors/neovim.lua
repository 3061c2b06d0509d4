-- Warrantlint in Neovim 0.7 or later. Put this file into ~/.config/nvim/plugin/.
--
-- Findings stand beside their words; K shows the evidence; vim.lsp.buf.code_action() offers better
-- wordings; :WarrantlintWorkspace reads all files of the project.

local filetypes = { 'html', 'markdown', 'text' }
local clients = {}

-- The folder that settings and the baseline are looked for in.
local function root(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local settings = vim.fn.findfile('.warrantlint.yaml', folder .. ';')
  if settings ~= '' then return vim.fn.fnamemodify(settings, ':p:h') end
  local repository = vim.fn.finddir('.git', folder .. ';')
  if repository ~= '' then return vim.fn.fnamemodify(repository, ':p:h:h') end
  return folder
end

local function attach(buffer)
  local folder = root(vim.api.nvim_buf_get_name(buffer))
  local settings = { name = 'warrantlint', cmd = { 'warrantlint', 'lsp' }, root_dir = folder }
  if vim.lsp.start then
    vim.lsp.start(settings, { bufnr = buffer })
    return
  end
  clients[folder] = clients[folder] or vim.lsp.start_client(settings)
  vim.lsp.buf_attach_client(buffer, clients[folder])
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = filetypes,
  callback = function(event) attach(event.buf or tonumber(vim.fn.expand('<abuf>'))) end,
})

vim.api.nvim_create_user_command('WarrantlintWorkspace', function()
  vim.lsp.buf.execute_command({ command = 'warrantlint.checkWorkspace' })
end, {})
