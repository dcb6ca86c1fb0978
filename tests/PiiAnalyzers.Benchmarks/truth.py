#!/usr/bin/env python3
"""Compares the findings in a compiler log with the leaks injected into a code base of synth.py.

usage: truth.py LOG CODEDIR [-v]   (exit code 1 when a leak is missed or something else is reported)
"""
import collections, re, sys
log, code = sys.argv[1], sys.argv[2]
truth = {}
for line in open(f'{code}/truth.tsv'):
    file, number, kind = line.rstrip('\n').split('\t')
    truth[(file, int(number))] = kind
found = collections.defaultdict(list)
for line in open(log, errors='replace'):
    m = re.match(r'(?:.*[/\\])?([\w.]+\.cs)\((\d+),\d+\): \w+ (PII\d+|AD\d+): (.*)', line)
    if m: found[(m[1], int(m[2]))].append((m[3], m[4].strip()))
# Nothing is personal in a code base without annotations.
expected = truth if '[PersonalData]' in open(f'{code}/Entity0.cs').read() else {}
kinds = collections.Counter(expected.values())
hits = collections.Counter(kind for place, kind in expected.items() if place in found)
for kind in sorted(kinds): print(f'{kind:14} {hits[kind]}/{kinds[kind]}')
extra = sorted(place for place in found if place not in expected)
print(f'found {sum(hits.values())} of {len(expected)}; reported elsewhere: {len(extra)}')
source = lambda place: open(f'{code}/{place[0]}').read().split('\n')[place[1] - 1].strip()
for place in extra if '-v' in sys.argv else extra[:20]: print('elsewhere', *place, found[place][0][0], '|', source(place))
if '-v' in sys.argv:
    for place in sorted(expected):
        if place not in found: print('missed', *place, expected[place], '|', source(place))
sys.exit(1 if extra or sum(hits.values()) < len(expected) else 0)
