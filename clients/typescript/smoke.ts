/** The whole tour with the generated client. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
    Configuration,
    ErrorsFromJSON,
    EventsApi,
    ExceptionLogsApi,
    IntegrationJobsApi,
    IntegrationLogsApi,
    IntegrationsApi,
    JobsApi,
    ResponseError,
    ShopIntegrationsApi,
    TokensApi,
    type AcceptedEvent,
    type Integration,
    type WebhookConfiguration,
} from './generated/src/index.js';

const basePath = process.env.TIDINGS_URL!;
const order = randomUUID();
const email = `${order}@example.com`;

const token = await new TokensApi(new Configuration({ basePath })).create(
    'client_credentials',
    process.env.TIDINGS_CLIENT_ID,
    process.env.TIDINGS_CLIENT_SECRET,
);
const configuration = new Configuration({ basePath, accessToken: token.accessToken });
const integrations = new IntegrationsApi(configuration);
const exceptionLogs = new ExceptionLogsApi(configuration);

const integration = await createIntegration();
await deliver(integration);
await exportOrders();
await reportExceptions(integration);
await refuse();
await integrations.delete(integration.id);
console.log('typescript: the whole tour');

async function createIntegration(): Promise<Integration> {
    const webhook = { url: process.env.TIDINGS_RECEIVER!, secretKey: 's3cret' };
    const { data } = await integrations.create({
        data: {
            type: 'integration',
            name: `TypeScript ${order}`,
            enabled: true,
            integrationType: 'webhook',
            observes: new Set(['order.created']),
            configuration: webhook,
        },
    });
    assert.equal((data.configuration as WebhookConfiguration).secretKey, 's3cret');
    assert.ok(Date.now() - data.meta.timestamps.createdAt.getTime() < 300_000);
    return data;
}

async function deliver({ id }: Integration): Promise<void> {
    const payload = { data: { type: 'order', id: order, customer: { email } } };
    const accepted = await new EventsApi(configuration).send({
        data: { type: 'event', id: order, key: 'order.created', payload },
    });
    assert.equal((accepted.data as AcceptedEvent).id, order);

    const logs = new IntegrationLogsApi(configuration);
    const [log] = await waitFor(
        async () => (await logs.listByIntegration(id, 5)).data,
        (found) => found.length > 0,
    );
    assert.ok(log.succeeded && log.attempt === 1);

    const page = await new IntegrationJobsApi(configuration).list(id);
    assert.equal(page.results.total, 1);
    assert.equal(page.data[0].event.id, order);
    assert.equal((await logs.listByJob(id, page.data[0].id)).data.length, 1);
}

async function exportOrders(): Promise<void> {
    const jobs = new JobsApi(configuration);
    const created = await jobs.create({
        data: { type: 'job', jobType: 'order_export', filter: `eq(email,${email})` },
    });
    const done = await waitFor(
        async () => (await jobs.get(created.data.id)).data,
        (job) => !['pending', 'processing'].includes(job.status),
    );
    assert.equal(done.status, 'complete');
    const { href } = await jobs.getFile(done.id);
    assert.ok((await (await fetch(href)).text()).includes(order));
}

async function reportExceptions({ name }: Integration): Promise<void> {
    const shops = await new ShopIntegrationsApi(configuration).list();
    const { id } = shops.data.find((shop) => shop.shopName === name)!;
    const at = new Date('2026-03-01T02:02:00+01:00');
    const reported: number[] = [];
    for (let i = 0; i < 3; i++) {
        const { data } = await exceptionLogs.create(id, {
            baseUrl: 'https://example.com',
            responseCode: 495,
            createdAt: at,
        });
        assert.deepEqual(data.createdAt, at);
        reported.unshift(data.id);
    }
    assert.deepEqual(await allPages(id), reported);
}

async function allPages(number: number): Promise<number[]> {
    const visited: number[] = [];
    let cursor: string | undefined;
    do {
        const page = await exceptionLogs.listByIntegrationRaw({ id: number, cursor, pageSize: 1 });
        visited.push(...(await page.value()).data.map((log) => log.id));
        const link = page.raw.headers.get('link') ?? '';
        const next = /[?&]cursor=([^&>]+)/.exec(link);
        cursor = next ? decodeURIComponent(next[1]) : undefined;
    } while (cursor);
    return visited;
}

async function refuse(): Promise<void> {
    try {
        await integrations.get(randomUUID());
    } catch (refused) {
        assert.ok(refused instanceof ResponseError);
        const { errors } = ErrorsFromJSON(await refused.response.json());
        assert.equal(errors[0].status, 404);
        return;
    }
    assert.fail('an unknown integration was found');
}

async function waitFor<T>(look: () => Promise<T>, good: (found: T) => boolean): Promise<T> {
    const deadline = Date.now() + 60_000;
    for (;;) {
        const found = await look();
        if (good(found)) {
            return found;
        }
        assert.ok(Date.now() < deadline, JSON.stringify(found));
        await new Promise((resume) => setTimeout(resume, 200));
    }
}
