# Completion of npqplan in PowerShell 5.1 and newer. In the file that $PROFILE names:
#     npqplan --show-completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName npqplan, npqplan.exe -ScriptBlock {
    param($last, $line, $cursor)
    $before = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { $_.Extent.Text.Trim([char[]]"'`"") })
    # An empty word is lost on its way to a program before 7.3: the last one comes behind a dot.
    npqplan --complete powershell @before ".$last" 2>$null | ForEach-Object {
        $word, $means = $_ -split "`t", 2
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $means)
    }
}
