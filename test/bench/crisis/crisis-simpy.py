"""Council, silence, activation and convoys in SimPy: the model of play.ts, drawing the same numbers.

Arguments: logs SEED COUNT | time SEED COUNT. Figures as JSON on standard input.
`logs` plays the seeds from SEED on, replicate 0 of each, and prints every log sealed, as the kernel's `formatLog` does.
`time` plays the replicates 0 to COUNT - 1 of SEED, with their logs in memory, and prints one line of JSON.
"""

import hashlib
import json
import platform
import sys
import time

import simpy

from chance import Chance


class Crisis:
    def __init__(self, figures, seed, replicate):
        self.figures = figures
        self.env = simpy.Environment()
        self.chance = Chance(seed, replicate)
        self.log = []
        self.stations = {
            station["id"]: simpy.Resource(self.env, station["places"])
            for passage in figures["passages"]
            for station in passage["stations"]
        }
        self.instructed = 0
        self.all_instructed = self.env.event()
        self.open_round = 0
        self.offers = 0
        self.all_offered = self.env.event()
        self.closed = 0
        self.chair = self.env.process(self.council())

    def play(self):
        self.env.run()
        return self.log

    def note(self, **event):
        self.log.append((self.env.now, event))

    def drawn(self, delay, purpose, entity):
        return delay["baseMinutes"] + self.chance.stream(purpose, entity).exponential(delay["meanMinutes"])

    def council(self):
        env = self.env
        members = self.figures["members"]
        self.note(type="CrisisBegan", members=len(members))
        for member in members:
            env.process(self.member(member))
        yield self.all_instructed
        self.open_round = 1
        while True:
            held = self.open_round
            self.set_silence(held)
            try:
                yield env.timeout(self.figures["silenceMinutes"])
                break
            except simpy.Interrupt:
                yield env.timeout(self.drawn(self.figures["consultation"], "consultation", str(held)))
            self.note(type="MembersConsulted", round=held)
            self.open_round = held + 1
        self.open_round = 0
        self.note(type="DecisionTaken", rounds=held)
        yield from self.activation()

    def member(self, member):
        yield self.env.timeout(self.drawn(self.figures["instruction"], "instruction", member))
        self.note(type="InstructionGiven", member=member)
        self.instructed += 1
        if self.instructed == len(self.figures["members"]):
            self.all_instructed.succeed()

    def set_silence(self, held):
        minutes = self.figures["silenceMinutes"]
        self.note(type="TextTabled", round=held)
        self.note(type="SilenceSet", round=held, deadline=self.env.now + minutes)
        objecting = self.figures["objections"][held - 1]
        for member in self.figures["members"]:
            stream = self.chance.stream("objection", f"{member}/{held}")
            if stream.happens(objecting):
                self.env.process(self.objector(member, held, stream.integer(minutes)))

    def objector(self, member, held, after):
        yield self.env.timeout(after)
        if self.open_round != held:
            return
        self.open_round = 0
        self.note(type="SilenceBroken", round=held, member=member)
        self.chair.interrupt()

    def activation(self):
        contingents = self.figures["contingents"]
        yield from self.step("ACTWARN")
        yield from self.step("ACTREQ")
        for contingent in contingents:
            self.env.process(self.nation(contingent))
        yield self.all_offered
        self.note(type="ForceGenerationClosed", offers=self.offers)
        yield from self.step("ACTORD")
        for contingent in contingents:
            self.env.process(self.convoy(contingent))

    def step(self, name):
        yield self.env.timeout(self.drawn(self.figures["steps"][name], "step", name))
        self.note(type="ActivationStepTaken", step=name)

    def nation(self, contingent):
        yield self.env.timeout(self.drawn(self.figures["offer"], "offer", contingent))
        self.note(type="ContingentOffered", contingent=contingent)
        self.offers += 1
        if self.offers == len(self.figures["contingents"]):
            self.all_offered.succeed()

    def convoy(self, contingent):
        env = self.env
        figures = self.figures
        stream = self.chance.stream("convoy", contingent)
        least = figures["serials"]["least"]
        serials = least + stream.integer(figures["serials"]["most"] - least + 1)
        route = []
        for passage in figures["passages"]:
            stations = passage["stations"]
            route.append(stations[stream.integer(len(stations))]["id"])
        yield env.timeout(self.drawn(figures["notice"], "notice", contingent))
        self.note(type="ConvoyDeparted", contingent=contingent, serials=serials, route=route)
        yield env.all_of([env.process(self.serial(contingent, str(number), route)) for number in range(1, serials + 1)])
        self.note(type="ConvoyClosed", contingent=contingent, serials=serials)
        self.closed += 1
        if self.closed == len(figures["contingents"]):
            self.note(type="ForceClosed", convoys=self.closed)

    def serial(self, contingent, serial, route):
        env = self.env
        entity = f"{contingent}/{serial}"
        for number, passage in enumerate(self.figures["passages"]):
            if number > 0:
                yield env.timeout(self.drawn(passage["leg"], passage["approach"], entity))
            here = {"contingent": contingent, "serial": serial, "passage": number, "station": route[number]}
            with self.stations[route[number]].request() as place:
                waits = not place.triggered
                if waits:
                    self.note(type="SerialWaits", serial=here)
                    yield place
                self.note(type="ServiceBegan", serial=here, waited=waits)
                yield env.timeout(self.drawn(passage["service"], passage["name"], entity))
                self.note(type="ServiceEnded", serial=here)
        self.note(type="SerialArrived", contingent=contingent, serial=serial)


def sealed(log):
    """The log as JSON Lines, each line chained to all before it."""
    head = "0" * 64
    lines = []
    for number, (at, event) in enumerate(log):
        line = f'{{"seq":{number},"at":{at},"event":{json.dumps(event, sort_keys=True, separators=(",", ":"))}'
        head = hashlib.sha256(f"{head}{line}}}".encode()).hexdigest()
        lines.append(f'{line},"hash":"{head}"}}\n')
    return "".join(lines)


def main():
    task, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    figures = json.load(sys.stdin)
    if task == "logs":
        for number in range(seed, seed + count):
            sys.stdout.write(sealed(Crisis(figures, number, 0).play()))
        return
    events = 0
    start = time.process_time()
    for replicate in range(count):
        events += len(Crisis(figures, seed, replicate).play())
    seconds = time.process_time() - start
    versions = f"SimPy {simpy.__version__} on Python {platform.python_version()}"
    print(json.dumps({"seconds": seconds, "result": events, "versions": versions}))


main()
