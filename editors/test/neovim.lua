-- Runs inside Neovim: opens a text with the set-up of editors/neovim and looks at what the editor then has.
local word, failed = 'prostitute', 0
local function say(ok, what, detail)
  if not ok then failed = failed + 1 end
  io.stdout:write((ok and 'PASS ' or 'FAIL ') .. 'neovim.' .. what .. (detail and ' : ' .. detail or '') .. '\n')
end
local function finish()
  io.stdout:write((failed == 0 and 'DONE' or 'FAILED') .. ' neovim : ' .. failed .. ' failure(s)\n')
  vim.cmd(failed == 0 and 'qall!' or 'cquit!')
end
local function until_true(test) return (vim.wait(60000, test, 20)) end
local buffer = vim.api.nvim_get_current_buf()
local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end
local function count() return select(2, text():gsub(word, '')) end
local function marked()
  return vim.tbl_filter(function(d)
    local line = vim.api.nvim_buf_get_lines(buffer, d.lnum, d.lnum + 1, false)[1] or ''
    return line:sub(d.col + 1, d.end_col) == word
  end, vim.diagnostic.get(buffer))
end
local setup = dofile(vim.env.REFERLINT_EDITORS .. '/neovim/referlint.lua')
local id = setup.attach(buffer, { cmd = { 'sh', '-c', 'exec ' .. vim.env.REFERLINT_LSP } })
local client = id and vim.lsp.get_client_by_id(id)
if not client then say(false, 'start'); finish() end
local function ask(method, params)
  local answer = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  for _, one in pairs(answer or {}) do
    if one.result ~= nil then return one.result end
  end
end

say(until_true(function() return #marked() == count() and count() > 0 end), 'diagnostics', #marked() .. ' of ' .. count())
local first = marked()[1]
if not first then finish() end
local document = { uri = vim.uri_from_bufnr(buffer) }
local line = vim.api.nvim_buf_get_lines(buffer, first.lnum, first.lnum + 1, false)[1]
local function utf16(byte) return select(2, vim.str_utfindex(line, byte)) or vim.str_utfindex(line, 'utf-16', byte) end
local start, stop = { line = first.lnum, character = utf16(first.col) }, { line = first.lnum, character = utf16(first.end_col) }
local hover = ask('textDocument/hover', { textDocument = document, position = start })
say(hover and vim.inspect(hover.contents):find(word, 1, true) ~= nil, 'hover')
local lenses = ask('textDocument/codeLens', { textDocument = document })
say(lenses and lenses[1] and lenses[1].command.title:find(' elements ', 1, true) ~= nil, 'codelens', lenses and lenses[1] and lenses[1].command.title)
local before = count()
local actions = ask('textDocument/codeAction', { textDocument = document, range = { start = start, ['end'] = stop }, context = { diagnostics = {}, only = { 'quickfix' } } })
local preferred = vim.tbl_filter(function(a) return a.isPreferred end, actions or {})[1]
if preferred then vim.lsp.util.apply_workspace_edit(preferred.edit, 'utf-16') end
say(preferred and count() == before - 1, 'preferred-fix', preferred and preferred.title)
say(until_true(function() return #marked() == count() and count() == before - 1 end), 'finding-gone', #marked() .. ' of ' .. count())
if client.stop and vim.fn.has('nvim-0.11') == 1 then client:stop() else client.stop() end
say(until_true(function() return vim.lsp.get_client_by_id(id) == nil end), 'ends')
finish()
