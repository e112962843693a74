# Completion of npqplan in bash. In ~/.bashrc:  eval "$(npqplan --show-completion bash)"
_npqplan() {
    local IFS=$'\n'
    COMPREPLY=($(npqplan --complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _npqplan npqplan
