#compdef npqplan
# Completion of npqplan in zsh. In ~/.zshrc, after compinit:  eval "$(npqplan --show-completion zsh)"
_npqplan() {
    local -a found
    found=("${(@f)$(npqplan --complete zsh "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$found" ]]; then
        _describe npqplan found
    else
        _files
    fi
}
if [[ "$funcstack[1]" == _npqplan ]]; then
    _npqplan "$@"
else
    compdef _npqplan npqplan
fi
