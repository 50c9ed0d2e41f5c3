"""usage: same.py RACCORDO PEER: what `raccordo screen` and another program wrote for the same lists; ends with 1 unless it is the same

Lines are held against each other one by one. Among households of a service with equal points the other programs go by id, Raccordo by its
draw: there points have to be the same rank by rank, and the households wherever no equal one was cut off.
"""
import csv
import sys

raccordo, peer = sys.argv[1:3]


def rows(path):
    with open(path, newline="") as file:
        next(file)
        yield from csv.reader(file)


def fail(what, *lines):
    sys.exit(f"{peer}: {what}: {lines}")


def alike(what, ours, theirs):
    count = 0
    for count, (one, other) in enumerate(zip(ours, theirs, strict=True), 1):
        if one != other: fail(what, one, other)
    return count


def lists(lines):
    """(service, rank, household, points), line by line -> for each service its households with their points."""
    found = {}
    for service, _, household, points in lines: found.setdefault(service, []).append((household, points))
    return found


best = alike("by_household", rows(f"{raccordo}/by_household.csv"), rows(f"{peer}/by_household.csv"))
ours, theirs = lists(rows(f"{raccordo}/by_program.csv")), lists(rows(f"{peer}/by_service.csv"))
if list(ours) != list(theirs): fail("services", list(ours), list(theirs))
for service, mine in ours.items():
    other = theirs[service]
    if [points for _, points in mine] != [points for _, points in other]: fail("by_program", service)
    above = [{one for one in side if one[1] != mine[-1][1]} for side in (mine, other)]
    if above[0] != above[1]: fail("by_program", service, above)


def settled():
    for household, program, points, possible in rows(f"{raccordo}/undetermined.csv"):
        if points != possible: fail("undetermined", household, program)
        yield [household, program, points]


pairs = alike("undetermined", settled(), rows(f"{peer}/undetermined.csv"))
print(f"the same: {best} lines of households, {sum(map(len, ours.values()))} of services, {pairs} undetermined")
