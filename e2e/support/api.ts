import { request, type APIRequestContext } from '@playwright/test';
import { account, address } from './demo.ts';

/** The API as the person of a role sees it, for preparing what a test then does in the browser. */
export class Api {
  private constructor(private readonly context: APIRequestContext) {}

  /** @param inquiry the working inquiry, for what needs one */
  static async as(role: string, inquiry?: string): Promise<Api> {
    const context = await request.newContext({ baseURL: address, extraHTTPHeaders: inquiry ? { 'X-Inquiry': inquiry } : {} });
    await context.get('/api/safeguard/me');
    const person = account(role);
    const api = new Api(context);
    await api.post('/api/safeguard/login', { username: person.username, password: person.password });
    return api;
  }

  async get(path: string): Promise<any> {
    const response = await this.context.get(path);
    if (!response.ok()) throw new Error(`${response.status()} ${path}: ${await response.text()}`);
    return response.json();
  }

  async post(path: string, data: unknown): Promise<any> {
    const cookies = (await this.context.storageState()).cookies;
    const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
    const response = await this.context.post(path, { data, headers: { 'X-XSRF-TOKEN': token } });
    if (!response.ok()) throw new Error(`${response.status()} ${path}: ${await response.text()}`);
    const text = await response.text();
    return text ? JSON.parse(text) : undefined;
  }
}
