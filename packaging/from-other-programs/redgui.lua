--[[
redgui for darktable: "restore with redgui" in the list of targets of the export module.

Each image is exported as the module says (choose TIFF, 16 bit), restored, and the result is put beside the original,
imported, and grouped with it. Copy this file to ~/.config/darktable/lua/ and write into ~/.config/darktable/luarc:

    require "redgui"

darktable 4.2 or later. MIT licence, as redgui.
]]

local dt = require "darktable"
local redgui = {}

-- The program, and what more it is asked for, in darktable's settings under "lua options".
dt.preferences.register("redgui", "program", "string", "redgui: program", "name or path of redgui", "redgui")
dt.preferences.register("redgui", "options", "string", "redgui: options",
  "such as --preset phone-at-night or --color auto", "")

local function quoted(text)
  if dt.configuration.running_os == "windows" then
    return '"' .. text .. '"'
  end
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- The name of a result beside the original that is free.
local function free_name(image, suffix)
  local stem = image.path .. "/" .. image.filename:gsub("%.[^.]*$", "") .. "_redgui"
  local name, number = stem .. suffix, 2
  while io.open(name, "rb") do
    name, number = string.format("%s (%d)%s", stem, number, suffix), number + 1
  end
  return name
end

-- Restore an exported file and import the result; returns its image, or nil.
function redgui.store(_, image, _, exported, ...)
  local result = free_name(image, exported:match("%.[^.]*$") or ".tif")
  local command = table.concat({
    quoted(dt.preferences.read("redgui", "program", "string")), "restore", quoted(exported), "-o", quoted(result),
    dt.preferences.read("redgui", "options", "string"),
  }, " ")
  local status = dt.control.execute(command)
  os.remove(exported)
  if status ~= 0 then
    dt.print(image.filename .. ": redgui could not restore it; started in a terminal, darktable shows why")
    return nil
  end
  local made = dt.database.import(result)
  made:group_with(image)
  return made
end

dt.register_storage("redgui", "restore with redgui", redgui.store)

return redgui
