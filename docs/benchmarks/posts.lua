-- For wrk: posts as the simulator sends them, a new connection for each. A client sends its next post DELAY milliseconds after the answer.
local sent = 0
local pause = tonumber(os.getenv("DELAY") or "110")
local headers = {
  ["Authorization"] = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh", -- published with the simulator
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
