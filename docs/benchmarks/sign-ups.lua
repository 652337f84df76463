-- For wrk: every client registers a user at the same moment, and again each second.
local sent = 0
local run = os.time()
local pause = 0
local headers = { ["Connection"] = "close", ["Content-Type"] = "application/json" }

function delay()
  local now = pause
  pause = 1000
  return now
end

function request()
  sent = sent + 1
  local body = '{"username": "Wrk ' .. run .. " " .. sent .. '", "email": "a@b", "pwd": "a secret of its own"}'
  return wrk.format("POST", "/api/register?latest=" .. sent, headers, body)
end

dofile("docs/benchmarks/answers.lua")
