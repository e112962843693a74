# Completion of npqplan in fish:  npqplan --show-completion fish > ~/.config/fish/completions/npqplan.fish
function __npqplan_complete
    set -l found (npqplan --complete fish (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)
    if test -n "$found"
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command npqplan --no-files --arguments '(__npqplan_complete)'
