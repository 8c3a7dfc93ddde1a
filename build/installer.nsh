; Links to cases (collection-console://case/REFERENCE) open this program: electron-builder writes that for Linux only. Per user, like all of the installation.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\collection-console" "" "URL:Collection case"
  WriteRegStr SHELL_CONTEXT "Software\Classes\collection-console" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\collection-console\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend
!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\collection-console"
!macroend
