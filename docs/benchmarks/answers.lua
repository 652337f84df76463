-- For wrk, with one thread (-t1): counts answers (204), refusals (503) and wrong answers.
answered, refused, wrong = 0, 0, 0
local worker

function setup(thread)
  worker = thread
end

function response(status)
  if status == 204 then
    answered = answered + 1
  elseif status == 503 then
    refused = refused + 1
  else
    wrong = wrong + 1
  end
end

function done(_, latency)
  print(string.format("answered %d, refused %d, wrong %d; p50 %.0f, p99 %.0f, p99.9 %.0f, at most %.0f ms",
    worker:get("answered"), worker:get("refused"), worker:get("wrong"),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency:percentile(99.9) / 1000, latency.max / 1000))
end
