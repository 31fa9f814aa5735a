@echo off
rem For programs that hand over a copy and expect it back under the same name, such as "Edit in" of Lightroom.
rem The copy is replaced only by a whole result; where redgui fails it stays as it was, and the status is redgui's.
setlocal
set "scratch=%~dp1.redgui-%RANDOM%%RANDOM%"
mkdir "%scratch%" || exit /b 1
"%LOCALAPPDATA%\Programs\redgui\redgui-cli.exe" restore "%~1" -o "%scratch%\%~nx1"
set "status=%ERRORLEVEL%"
if "%status%"=="0" move /y "%scratch%\%~nx1" "%~1" >nul
rmdir /s /q "%scratch%"
exit /b %status%
