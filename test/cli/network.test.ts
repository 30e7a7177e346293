import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, foedus, freshFolder } from './foedus.ts';

const OWN = `{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"id": "tartu", "name": "Tartu", "country": "EE", "kind": "junction"}, "geometry": {"type": "Point", "coordinates": [26.72, 58.38]}},
{"type": "Feature", "properties": {"id": "tapa", "name": "Tapa", "country": "EE", "kind": "junction"}, "geometry": {"type": "Point", "coordinates": [25.96, 59.26]}},
{"type": "Feature", "properties": {"mode": "road"}, "geometry": {"type": "LineString", "coordinates": [[26.72, 58.38], [25.96, 59.26]]}}
]}`;

const PACKAGES = `schema: foedus-plan/1
title: Tartu to Tapa
start: 2022-03-01
packages:
  - { id: one, nation: EE, origin: tartu, destination: tapa, ready: 2022-03-02, personnel: 100, modes: [road] }
`;

describe('foedus network import', () => {
  it('writes a network that foedus plan plans over and foedus network map draws', async () => {
    const folder = freshFolder();
    const made = await foedus(['network', 'import', fileWith('own.geojson', OWN), '--out', join(folder, 'net')]);
    expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
    for (const says of [
      /Nodes +2: junction 2/,
      /0 given, 1 worked out/,
      /road: one network of 2 nodes/,
      /maxLoadClass +1 of 1/,
    ]) {
      expect(made.stdout).toMatch(says);
    }
    expect(readdirSync(join(folder, 'net')).sort()).toEqual(['arcs.json', 'network.yaml', 'nodes.json', 'report.json']);
    const instance = join(folder, 'plan.yaml');
    writeFileSync(instance, PACKAGES + readFileSync(join(folder, 'net/network.yaml'), 'utf8'));
    const planned = await foedus(['plan', instance, '--json']);
    expect(JSON.parse(planned.stdout).packages[0]).toMatchObject({ id: 'one', way: ['road'] });
    const out = join(folder, 'maps/own.svg');
    const drawn = await foedus(['network', 'map', '--instance', instance, '--out', out]);
    expect({ status: drawn.status, stderr: drawn.stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [\s\S]*Movement network: Tartu to Tapa[\s\S]*<\/svg>\n$/);
  });

  it('reads standard input, and prints the report as JSON with --json', async () => {
    const { status, stdout } = await foedus(['network', 'import', '-', '--json', '--snap', '0.5'], { input: OWN });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ features: 3, arcs: { road: 1 }, snapped: { ends: 2, withinKm: 0.5 } });
  });

  it('tells every problem with its place and writes nothing: status 1', async () => {
    const cwd = freshFolder();
    const input = OWN.replace('"kind": "junction"', '"kind": "juntion"').replace('"mode": "road"', '"mode": "road", "rate": -1');
    const { status, stdout, stderr } = await foedus(['network', 'import', '-', '--out', 'net'], { cwd, input });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^-:2:\d+: kind: "juntion" is not known\n {4}did you mean "junction"\?\n-:4:\d+: rate: -1 is too small/,
    );
    expect(existsSync(join(cwd, 'net'))).toBe(false);
  });
});

describe('foedus network map', () => {
  it('draws a mode of an area, and writes GeoJSON that import reads back', async () => {
    const folder = freshFolder();
    const [svg, geojson] = [join(folder, 'rail.svg'), join(folder, 'rail.geojson')];
    const args = ['network', 'map', '--mode', 'rail', '--area', '60.5,29,53,19.5', '--out', svg, '--geojson', geojson];
    const { status, stdout, stderr } = await foedus(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/By rail; 53° N 19\.5° E to 60\.5° N 29° E/);
    expect(stdout).toContain(`Written to ${svg}\nWritten to ${geojson}\n`);
    expect(readFileSync(svg, 'utf8')).toContain('class="arc rail-1520"');
    const back = await foedus(['network', 'import', geojson, '--json']);
    expect({ status: back.status, stderr: back.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(back.stdout).ignored).toEqual([]);
  });

  it('says what there is without a picture, as JSON with --json', async () => {
    const { stdout } = await foedus(['network', 'map', '--json', '--mode', 'air']);
    expect(JSON.parse(stdout)).toMatchObject({ mode: 'air', arcs: {}, nodes: { Airfield: expect.any(Number) } });
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp, number])[] = [
    ['no sub-command', ['network'], /import[\s\S]*map/, 2],
    ['a mode that is not known', ['network', 'map', '--mode', 'canal'], /write road, rail, sea or air/, 2],
    ['an area of three numbers', ['network', 'map', '--area', '53,20,57'], /lat,lon,lat,lon/, 2],
    ['an area that is a word', ['network', 'map', '--area', 'baltic'], /lat,lon,lat,lon/, 2],
    ['an area off the globe', ['network', 'map', '--area', '53,20,97,27'], /cannot be drawn/, 2],
    ['a picture of another kind', ['network', 'map', '--out', 'map.png'], /ends in \.svg/, 2],
    ['a tolerance that is too wide', ['network', 'import', 'x', '--snap', '80'], /kilometres from 0 to 50/, 2],
    ['an area without anything', ['network', 'map', '--area', '10,-40,12,-38'], /nothing of the network lies there/, 1],
    ['a file that is not there', ['network', 'import', 'none.geojson'], /none\.geojson: no such file/, 1],
    ['an instance that is wrong', ['network', 'map', '--instance', 'package.json'], /schema/, 1],
  ];
  it.each(wrong)('%s', async (_, args, says, expected) => {
    const { status, stdout, stderr } = await foedus(args);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
  });
});
