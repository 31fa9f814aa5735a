"""The main window with the shipped network: previews, every control, restoring, colours, language, memory."""

from program import Program

def test_starts(program: Program, photo):
    program.open(photo)
    program.wait_preview()
    print(program.tiles, program.after().shape, program.message)
    program.restore()
