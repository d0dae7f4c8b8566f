'use strict';
// Makes the page of the report that is embedded in it.
const report = JSON.parse(document.getElementById('data').textContent);
const number = (value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const figure = (value) => number(value, value < 10 ? 2 : value < 100 ? 1 : 0);

function element(tag, content, className) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...[content ?? []].flat());
  return made;
}

function table(rows, head = []) {
  const made = element('table', []);
  const cell = (tag) => (value) => element(tag, String(value), /^[\d.,]+( [a-zA-Z]+)?$/.test(String(value)) ? 'n' : '');
  if (head.length) {
    made.append(element('tr', head.map((name) => element('th', name, name.endsWith('#') ? 'n' : ''))));
  }
  rows.forEach((row) => made.append(element('tr', row.map((value, i) => cell(i === 0 && !head.length ? 'th' : 'td')(value)))));
  return element('div', made, 'scroll');
}

function folded(title, content) {
  return element('details', [element('summary', title), content]);
}

function environment({ commit, java, machine, durability, commands }) {
  const durable = `fsync ${durability.fsync}, synchronous_commit ${durability.synchronousCommit}, full_page_writes ${durability.fullPageWrites}`;
  const rows = [
    ['Commit', commit], ['Called', report.command],
    ['Machine', `${machine.cpu}, ${machine.cores} cores, ${number(machine.memoryMegabytes)} MB, ${machine.kernel}, ${machine.fileSystem}`],
    ['Java', java],
    ['PostgreSQL', `${durability.version}, ${durable}, ${durability.walSyncMethod}, shared_buffers ${durability.sharedBuffers}, max_wal_size ${durability.maxWalSize}`],
  ];
  const started = table(Object.entries(commands).map(([name, command]) => [name, command]));
  return element('section', [table(rows), folded('How the processes were started', started)], 'card');
}

function tile(value, label, bad = false) {
  return element('div', [element('b', value), element('span', label)], bad ? 'card tile bad' : 'card tile');
}

function trialTiles({ endToEnd, counts, deliveredPerSecond }) {
  return [
    tile(`${figure(endToEnd.p50)} ms`, 'p50 end to end'), tile(`${figure(endToEnd.p99)} ms`, 'p99 end to end'),
    tile(`${figure(endToEnd.max)} ms`, 'slowest'), tile(number(endToEnd.late), 'later than 1 s'),
    tile(number(deliveredPerSecond), 'deliveries/s'),
    tile(number(counts.lost + counts.notLogged), 'lost', counts.lost + counts.notLogged > 0),
  ];
}

function usageTiles(usage) {
  const each = (amount) => (usage.deliveries ? amount / usage.deliveries : 0);
  const { statements, commits, inserted, updated, deleted, walBytes } = usage.counters;
  const measuring = ['generator', 'receiver', 'bench'];
  const cpu = Object.entries(usage.cpuSeconds).filter(([name]) => !measuring.includes(name)).reduce((sum, [, used]) => sum + used, 0);
  return [
    tile(`${figure(each(cpu * 1000))} ms`, 'CPU a delivery'), tile(figure(each(statements)), 'statements a delivery'),
    tile(figure(each(commits)), 'commits a delivery'), tile(figure(each(inserted + updated + deleted)), 'rows written a delivery'),
    tile(number(each(walBytes)), 'bytes of WAL a delivery'),
  ];
}

function countsTable(trials) {
  const rows = trials.map(({ load, counts, endToEnd, acceptance }) => [
    load, number(counts.accepted), number(counts.refused + counts.unknown), number(counts.delivered), number(counts.duplicates),
    number(counts.lost), number(counts.logged), `${figure(endToEnd.p90)} ms`, `${figure(endToEnd.p999)} ms`, `${figure(acceptance.p99)} ms`]);
  return table(rows, ['load', 'accepted #', 'refused #', 'delivered #', 'twice #', 'lost #', 'logged #', 'p90 #', 'p99.9 #', 'p99 of the 202 #']);
}

function cpuTable(usage) {
  const rows = Object.entries(usage.cpuSeconds).map(([name, used]) => [name, figure(used), figure(used / usage.seconds)]);
  rows.push(['others on this machine', figure(usage.cpuSecondsOfOthers), figure(usage.cpuSecondsOfOthers / usage.seconds)]);
  rows.push(['taken by the host', figure(usage.cpuSecondsStolen), figure(usage.cpuSecondsStolen / usage.seconds)]);
  return table(rows, ['process', 'CPU seconds #', 'cores #']);
}

function statementTable(usage) {
  const rows = usage.statements.map((use) => [
    use.database, use.text, number(use.calls), figure(use.calls / Math.max(1, usage.deliveries)), number(use.rows), `${figure(use.millis)} ms`,
    number(use.walBytes)]);
  return table(rows, ['database', 'statement', 'calls #', 'a delivery #', 'rows #', 'time #', 'WAL bytes #']);
}

function measurement(each, place) {
  place.append(element('h3', `${each.title}, after ${number(each.secondsOfLoadBefore)} s of load`));
  each.trials.forEach((trial) => place.append(element('div', trialTiles(trial), 'grid tiles')));
  place.append(element('div', usageTiles(each.usage), 'grid tiles'));
  const plots = element('div', [], 'grid plots');
  place.append(plots);
  Plots.of(plots, each);
  place.append(folded('Counted by id', countsTable(each.trials)), folded('CPU by process', cpuTable(each.usage)),
    folded('Statements', statementTable(each.usage)));
}

function scenario(each, place) {
  place.append(element('h2', each.name), element('p', each.purpose, 'soft'), element('p', `Target: ${each.target}`, 'soft'));
  place.append(element('ul', each.findings.map(({ met, what, measured, target }) =>
    element('li', `${what} ${measured} (${target}): ${met ? 'met' : 'not met'}`, met ? 'met' : 'missed')), 'findings'));
  if (!each.kept) {
    place.append(element('div', [element('b', 'Something that was accepted is missing'), table(each.missing.map((name) => [name]))], 'lost'));
  }
  if (each.notes.length) {
    place.append(folded('Notes', table(each.notes.map((note) => [note]))));
  }
  each.tables.forEach(({ title, head, rows }) => place.append(element('h3', title), element('div', table(rows, head), 'card')));
  each.measurements.forEach((one) => measurement(one, place));
}

const page = document.getElementById('report');
page.append(element('h1', 'Tidings, measured'), element('p', new Date(report.startedAt).toUTCString(), 'soft'));
page.append(environment(report.environment));
report.scenarios.forEach((each) => scenario(each, page));
