from redgui.cli import main

main()
