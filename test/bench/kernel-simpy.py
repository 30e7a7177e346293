"""M/M/1 and the hold model in SimPy. Arguments: mm1 CUSTOMERS | hold PENDING EVENTS. Prints one line of JSON."""

import json
import platform
import random
import sys
import time

import simpy

ARRIVAL_RATE = 0.9
SERVICE_RATE = 1.0


def mm1(customers):
    """Two processes and a store: the faster of SimPy's two usual ways to write this."""
    env = simpy.Environment()
    waiting = simpy.Store(env)
    total = 0.0

    def arrivals():
        for _ in range(customers):
            yield env.timeout(random.expovariate(ARRIVAL_RATE))
            waiting.put(env.now)

    def server():
        nonlocal total
        for _ in range(customers):
            arrived = yield waiting.get()
            yield env.timeout(random.expovariate(SERVICE_RATE))
            total += env.now - arrived

    env.process(arrivals())
    env.process(server())
    start = time.process_time()
    env.run()
    return {"seconds": time.process_time() - start, "result": total / customers}


def hold(pending, events):
    """One process for each pending item; the clock starts when all of them wait."""
    env = simpy.Environment()

    def item():
        while True:
            yield env.timeout(random.expovariate(1.0))

    for _ in range(pending):
        env.process(item())
    for _ in range(pending):
        env.step()
    start = time.process_time()
    for _ in range(events):
        env.step()
    return {"seconds": time.process_time() - start, "result": env.now}


def main():
    random.seed(1)
    numbers = [int(text) for text in sys.argv[2:]]
    found = mm1(*numbers) if sys.argv[1] == "mm1" else hold(*numbers)
    found["versions"] = f"SimPy {simpy.__version__} on Python {platform.python_version()}"
    print(json.dumps(found))


main()
