# Completes coolhead's commands, options and their words from what `coolhead COMMAND --help` says.

# _coolhead_offered HELP: every command, option and choice in a help text, one a line, the choices as OPTION=CHOICE.
_coolhead_offered() {
    local line option section=""
    while IFS= read -r line; do
        case $line in
            Options:*) section=options ;;
            Subcommands:*) section=commands ;;
            "  "[a-z]*) [ "$section" = commands ] && { line=${line#  }; echo "${line%% *}"; } ;;
            "  -"*)
                option=
                local word
                for word in ${line//,/ }; do
                    case $word in
                        -*) option=${word%%\{*}; echo "$option" ;;
                        *) break ;;
                    esac
                done
                if [[ $line =~ :\{([^}]*)\} ]]; then
                    for word in ${BASH_REMATCH[1]//,/ }; do echo "$option=$word"; done
                fi ;;
        esac
    done <<<"$1"
}

_coolhead() {
    local program=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local offered commands=() each
    offered=$(_coolhead_offered "$("$program" --help 2>/dev/null)")
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        grep -qx -- "$each" <<<"$offered" && [[ $each != -* ]] || continue
        commands+=("$each")
        offered=$(_coolhead_offered "$("$program" "${commands[@]}" --help 2>/dev/null)")
    done
    [ "${#commands[@]}" -gt 0 ] && offered+=$'\n'$(_coolhead_offered "$("$program" --help 2>/dev/null)" | grep -e '^-')
    local choices
    choices=$(sed -n "s/^$before=//p" <<<"$offered")
    [ -n "$choices" ] || choices=$(grep -v = <<<"$offered")
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word"; [[ $word == -* ]] || compgen -f -- "$word")
}
complete -o filenames -F _coolhead coolhead
