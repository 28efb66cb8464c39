-- Referlint for Neovim's own client, from 0.7 on. Put this file into lua/ beside your init.lua and say there:
--   require('referlint').setup()
local M = {}

local usual = {
  cmd = { 'referlint', 'lsp' },
  -- What docs/editors names as settings: victim, checkOn, inlayHints, codeLens, configFile.
  settings = {},
}

local marker = '.referlint.yml'
local started = {} -- Neovim 0.7 only: the client of each folder

-- The folder of the nearest configuration; empty where there is none.
local function configured(file)
  local found = vim.fn.findfile(marker, vim.fn.fnamemodify(file, ':p:h') .. ';')
  return found == '' and '' or vim.fn.fnamemodify(found, ':p:h')
end

-- Documents are those that are named as referrals, and texts in a folder that has a configuration: nobody's other notes.
local function is_document(file)
  return file:match('%.referral%.txt$') ~= nil or file:match('%.nrm%.md$') ~= nil or configured(file) ~= ''
end

-- Attaches the server to a buffer, whatever its name.
function M.attach(buffer, options)
  options = vim.tbl_deep_extend('force', usual, options or {})
  local file = vim.api.nvim_buf_get_name(buffer)
  local root = configured(file)
  if root == '' then
    root = vim.fn.fnamemodify(file, ':p:h')
  end
  local config = {
    name = 'referlint',
    cmd = options.cmd,
    root_dir = root,
    init_options = options.settings,
    settings = { referlint = options.settings },
  }
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  started[root] = started[root] or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, started[root])
  return started[root]
end

-- Attaches the server to every document that is opened from now on.
function M.setup(options)
  vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
    pattern = { '*.txt', '*.md' },
    callback = function(event)
      if is_document(event.match) then
        M.attach(event.buf, options)
      end
    end,
  })
end

return M
