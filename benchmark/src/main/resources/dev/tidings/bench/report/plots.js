'use strict';
// The plots of a measurement, drawn by Chart.js.
const Plots = (() => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const PALETTE = ['#2f7ed8', '#e8833a', '#2fa36b', '#a15bd1', '#d64561', '#1ba5b8', '#8a7d3b', '#8b94a3'];

  Chart.defaults.font.family = 'system-ui, sans-serif';
  Chart.defaults.color = colour('--soft');
  Chart.defaults.borderColor = colour('--line');
  Chart.defaults.animation = false;

  const line = (label, points, index, more = {}) => ({
    label, data: points, borderColor: PALETTE[index % PALETTE.length], backgroundColor: PALETTE[index % PALETTE.length] + '66',
    borderWidth: 1.6, pointRadius: points.length < 3 ? 3 : 0, pointHitRadius: 6, tension: 0, ...more,
  });

  const last = (datasets) => Math.max(...datasets.flatMap((set) => set.data.map((point) => point.x)));

  function draw(into, title, unit, datasets, { log = false, stacked = false } = {}) {
    if (!datasets.some((set) => set.data.length)) {
      return;
    }
    const card = document.createElement('section');
    card.className = 'card plot';
    const heading = document.createElement('h4');
    heading.textContent = title;
    const room = document.createElement('div');
    const canvas = document.createElement('canvas');
    room.append(canvas);
    card.append(heading, room);
    into.append(card);
    new Chart(canvas, {
      type: 'line',
      data: { datasets },
      options: {
        parsing: false, maintainAspectRatio: false,
        interaction: { mode: 'nearest', axis: 'x', intersect: false },
        scales: {
          x: { type: 'linear', min: 0, max: last(datasets), title: { display: true, text: 'seconds' } },
          y: { type: log ? 'logarithmic' : 'linear', stacked, min: log ? undefined : 0, title: { display: true, text: unit } },
        },
        plugins: { legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 3 } } },
      },
    });
  }

  // The last second of a trial is seldom a whole one, and would look like a fall.
  const seconds = (trial, value) =>
    trial.timeline.slice(0, trial.timeline.length > 2 ? -1 : undefined).map((second) => ({ x: second.at, y: value(second) }));
  const quick = (trial, value) =>
    trial.timeline.filter((second) => second.max > 0).map((second) => ({ x: second.at, y: Math.max(0.1, value(second)) }));

  function latency(into, trial) {
    draw(into, 'Latency end to end, by the second in which an event was due', 'ms (log)', [
      line('p50', quick(trial, (s) => s.p50), 2), line('p90', quick(trial, (s) => s.p90), 0),
      line('p99', quick(trial, (s) => s.p99), 1), line('max', quick(trial, (s) => s.max), 4, { borderWidth: 1 }),
    ], { log: true });
  }

  function throughput(into, trial) {
    draw(into, 'Throughput', 'a second', [
      line('events accepted', seconds(trial, (s) => s.accepted), 1), line('deliveries made', seconds(trial, (s) => s.delivered), 0),
    ]);
  }

  const steps = (timeline) => timeline.slice(1).map((after, i) => [timeline[i], after]);

  function cpu(into, usage) {
    const names = Object.keys(usage.cpuSeconds);
    draw(into, 'CPU by process', 'cores', names.map((name, i) => line(name,
      steps(usage.timeline).map(([before, after]) => ({
        x: after.at, y: (after.cpuSeconds[name] - before.cpuSeconds[name]) / (after.at - before.at),
      })), i, { fill: i === 0 ? 'origin' : '-1' })), { stacked: true });
  }

  function memory(into, usage) {
    const looks = usage.timeline.filter((sample) => Object.keys(sample.memory).length);
    draw(into, 'Memory by process (PSS)', 'MB', Object.keys(usage.cpuSeconds).map((name, i) => line(name,
      looks.filter((sample) => sample.memory[name]).map((sample) => ({ x: sample.at, y: sample.memory[name].pss / 1024 })), i)));
  }

  function database(into, usage) {
    const each = (value) => steps(usage.timeline).filter(([before, after]) => after.taken > before.taken)
      .map(([before, after]) => ({ x: after.at, y: (value(after.counters) - value(before.counters)) / (after.taken - before.taken) }));
    draw(into, 'PostgreSQL, for each delivery', 'a delivery', [
      line('statements', each((c) => c.statements), 0), line('commits', each((c) => c.commits), 1),
      line('rows written', each((c) => c.inserted + c.updated + c.deleted), 2), line('log syncs', each((c) => c.walSyncs), 3),
    ]);
    draw(into, 'PostgreSQL, bytes of write-ahead log for each delivery', 'bytes', [line('WAL', each((c) => c.walBytes), 0, { fill: true })]);
  }

  return {
    of(into, measurement) {
      measurement.trials.forEach((trial) => { latency(into, trial); throughput(into, trial); });
      cpu(into, measurement.usage);
      memory(into, measurement.usage);
      database(into, measurement.usage);
    },
    curves: draw,
    line,
  };
})();
