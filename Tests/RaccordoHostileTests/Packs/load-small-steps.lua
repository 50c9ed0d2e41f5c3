-- Attack: work spread over what looks like small steps
-- Expect: finding E014 at 3: loading the pack takes too long: stopped after 5000000 steps
for i = 1, 9000 do local t = {} for j = 1, 400 do t[j] = j end end
