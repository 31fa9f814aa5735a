@echo off
rem In the folder that Win+R, shell:sendto opens: "Send to" restores the chosen photos, each into a copy beside it.
"%LOCALAPPDATA%\Programs\redgui\redgui-cli.exe" restore --rename %*
if errorlevel 1 pause
