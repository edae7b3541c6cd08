-- Sends the requests of a file, each once, and stops after the last answer. Or, with the mode "cycle", over and over.
-- Arguments: the file, the mode, the status codes that are no failure, and the number of clients.
-- A line of the file: method, path, token, key and body, with tabs between them; what is not wanted is empty.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } moment;
  int clock_gettime(int clock, moment *now);
  int getpid(void);
  int kill(int pid, int signal);
]]
local MONOTONIC, PROCESS_CPU, INTERRUPT = 1, 2, 2
local PARKED = 600000

local function clock(which)
  local now = ffi.new("moment")
  ffi.C.clock_gettime(which, now)
  return tonumber(now.seconds) + tonumber(now.nanos) / 1e9
end

local thread
function setup(one)
  thread = one
end

local lines = {}
-- wrk asks for one request before it begins, to see whether it is one. That one is not sent.
local sent = -1
answered, failed, first, last, statuses = 0, 0, 0, 0, ""
-- Reading the file does not count: a short run would look as if wrk were at its limit.
cpuBefore = 0
-- The steady part of a run lacks as many answers at the start as there are clients, and at least as many at the end: at
-- first all of them come at once, and at last they run out of requests. Clients that came together stay together while
-- KakaoPay is slow, so it is counted in rounds of them.
steadyFrom, steadyTo, steadyAnswers = 0, 0, 0
local cycle
local clients
local expected = {}

function init(args)
  for line in io.lines(args[1]) do
    lines[#lines + 1] = line
  end
  cycle = args[2] == "cycle"
  clients = tonumber(args[4])
  for status in args[3]:gmatch("%d+") do
    expected[tonumber(status)] = true
  end
end

-- wrk asks for the delay before each request, and for the request a moment later, when others may have taken it. So
-- each connection takes its turn here. One that finds nothing more to send sleeps until the end.
local turns = 0
function delay()
  turns = turns + 1
  return (cycle or turns <= #lines) and 0 or PARKED
end

function request()
  local line = lines[math.max(sent, 0) % #lines + 1]
  if sent == 0 then
    first, cpuBefore = clock(MONOTONIC), clock(PROCESS_CPU)
  end
  sent = sent + 1
  local method, path, token, key, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
  local headers = { ["Accept"] = "application/json" }
  if token ~= "" then headers["Authorization"] = "Bearer " .. token end
  if key ~= "" then headers["Idempotency-Key"] = key end
  if body ~= "" then headers["Content-Type"] = "application/json" end
  return wrk.format(method, path, headers, body ~= "" and body or nil)
end

function response(status, headers, body)
  answered = answered + 1
  last = clock(MONOTONIC)
  if answered == clients then
    steadyFrom = last
  elseif answered % clients == 0 and (cycle or answered <= #lines - clients) then
    steadyTo, steadyAnswers = last, answered - clients
  end
  if not expected[status] then
    failed = failed + 1
    if failed <= 3 then
      statuses = statuses .. " " .. status .. " " .. body:sub(1, 300):gsub("%s+", " ")
    end
  end
  -- wrk's main thread sleeps until the end of its time, or until a signal wakes it.
  if not cycle and answered == #lines then
    ffi.C.kill(ffi.C.getpid(), INTERRUPT)
  end
end

-- A run too short for a steady part counts as a whole.
local function rate(seconds)
  local answers = thread:get("steadyAnswers")
  if answers > 0 then
    return answers / (thread:get("steadyTo") - thread:get("steadyFrom"))
  end
  return seconds > 0 and thread:get("answered") / seconds or 0
end

function done(summary, latency, requests)
  local errors = summary.errors
  local seconds = thread:get("last") - thread:get("first")
  io.write(string.format("RESULT answered=%d failed=%d broken=%d seconds=%.6f rate=%.3f cpu=%.3f ",
    thread:get("answered"), thread:get("failed"), errors.connect + errors.read + errors.write + errors.timeout, seconds,
    rate(seconds), clock(PROCESS_CPU) - thread:get("cpuBefore")))
  io.write(string.format("p50=%d p95=%d p99=%d max=%d\n", latency:percentile(50), latency:percentile(95),
    latency:percentile(99), latency.max))
  io.write(string.format("STATUSES%s (connect %d, read %d, write %d, timeout %d)\n", thread:get("statuses"),
    errors.connect, errors.read, errors.write, errors.timeout))
end
