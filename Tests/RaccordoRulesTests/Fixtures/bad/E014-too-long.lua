program "p" { title = "Prova" }
local text = "x"
for n = 1, 40 do text = text .. text end
