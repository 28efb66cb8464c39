#!/usr/bin/env bash
# Drives real editors on the language server: run.sh [COMMAND], the command being that of the server ("./referlint lsp" if absent).
# An editor that is not installed is skipped with a message. NVIM and EMACS name other ones to use.
set -u
here=$(cd "$(dirname "$0")" && pwd -P)
export REFERLINT_EDITORS=$here/..
if [ $# -gt 0 ]; then
  export REFERLINT_LSP=$*
else
  # Builds where something is missing or old, so that no editor has to wait for that.
  "$here/../../referlint" --version >/dev/null || exit 1
  export REFERLINT_LSP="$here/../../referlint lsp"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fresh() { # a writable copy of the sample in a home of its own
  home=$work/$1
  mkdir -p "$home"
  cat "$here/sample.md" >"$home/sample.md"
}

nvim=${NVIM:-nvim}
if command -v "$nvim" >/dev/null; then
  fresh neovim
  (cd "$home" && HOME=$home XDG_STATE_HOME=$home XDG_CACHE_HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home LANG=C.UTF-8 \
    timeout 180 "$nvim" --headless --clean -n -i NONE --cmd 'let g:did_load_ftplugin = 1' sample.md -c "luafile $here/neovim.lua" 2>"$home/err") ||
    { failures=$((failures + 1)); tail -n 20 "$home/err"; }
else
  echo "SKIP neovim : not installed"
fi

emacs=${EMACS:-emacs}
if command -v "$emacs" >/dev/null; then
  fresh emacs
  (cd "$home" && HOME=$home REFERLINT_TEXT=$home/sample.md LANG=C.UTF-8 timeout 180 "$emacs" --batch -Q -l "$here/emacs.el" 2>"$home/err") ||
    { failures=$((failures + 1)); tail -n 20 "$home/err"; }
else
  echo "SKIP emacs : not installed"
fi

[ $failures = 0 ]
