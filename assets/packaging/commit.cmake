# Writes COMMIT_FILE: which commit the program is built from. "-dirty" behind it: with changes that are in no commit.
execute_process(COMMAND git describe --always --dirty --abbrev=12 --exclude=*
  WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
  set(commit "unknown")
endif()
file(WRITE ${COMMIT_FILE} "namespace sim::app {\nextern const char* const commit;\nconst char* const commit = \"${commit}\";\n}\n")
