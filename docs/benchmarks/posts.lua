-- For wrk: posts as the simulator sends them, a new connection each. Who is answered comes again after DELAY milliseconds.
local sent = 0
local pause = tonumber(os.getenv("DELAY") or "110")
local headers = {
  ["Authorization"] = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh", -- the simulator's, that everybody knows
  ["Connection"] = "close",
  ["Content-Type"] = "application/json"
}

function delay()
  return pause
end

function request()
  sent = sent + 1
  local path = "/api/msgs/User%20" .. (1 + sent % 300) .. "?latest=" .. sent
  return wrk.format("POST", path, headers, '{"content": "message ' .. sent .. '"}')
end

dofile("docs/benchmarks/answers.lua")
