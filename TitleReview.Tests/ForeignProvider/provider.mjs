// Says its address, reads the application's from standard input, then answers.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);

const lines = createInterface({ input: process.stdin });
const [application] = await once(lines, 'line');
// The test ends by closing our input: no provider is left behind.
lines.on('close', () => process.exit(0));

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'titlereview',
    client_secret: 'foreign/secret+with=signs',
    redirect_uris: [`${application}/sign-in/callback`],
    post_logout_redirect_uris: [`${application}/sign-in`],
    backchannel_logout_uri: `${application}/sign-out/back-channel`,
    backchannel_logout_session_required: true,
  }],
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  features: { backchannelLogout: { enabled: true } },
  // By default it calls no loopback address, and there the application under test is.
  fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: '热依汗古丽·买买提', email: 'a@example.com', roles: ['admin'] }) }),
});
provider.on('backchannel.error', (_, error) => console.error(error.message));
server.on('request', provider.callback());
