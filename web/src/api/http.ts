import { language } from '../i18n/language';
import { workingInquiry } from './inquiry';
import type { Problem } from './types';

/** An answer that the server refused, with the reason it gave (RFC 9457). */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

type Body = { json: unknown } | { form: FormData } | { bytes: Blob } | undefined;

interface Call {
  body?: Body;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const loggedOutListeners = new Set<() => void>();

export function onLoggedOut(listener: () => void) {
  loggedOutListeners.add(listener);
  return () => void loggedOutListeners.delete(listener);
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

function headersFor(method: string, call: Call): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language(), ...call.headers };
  const inquiry = workingInquiry.get();
  if (inquiry) headers['X-Inquiry'] = inquiry;
  const token = method === 'GET' ? undefined : cookie('XSRF-TOKEN');
  if (token) headers['X-XSRF-TOKEN'] = token;
  if (call.body && 'json' in call.body) headers['Content-Type'] = 'application/json';
  if (call.body && 'bytes' in call.body) headers['Content-Type'] = 'application/octet-stream';
  return headers;
}

function payload(body: Body): BodyInit | undefined {
  if (!body) return undefined;
  if ('json' in body) return JSON.stringify(body.json);
  return 'form' in body ? body.form : body.bytes;
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const plain: Problem = { type: 'about:blank', title: response.statusText, status: response.status, code: `http-${response.status}`, detail: '' };
  try {
    return new Refusal({ ...plain, ...((await response.json()) as Problem) });
  } catch {
    return new Refusal(plain);
  }
}

const unreachable = () => new Refusal({ type: 'about:blank', title: '', status: 0, code: 'server-unreachable', detail: '' });

export async function call<T>(method: string, path: string, options: Call = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headersFor(method, options),
      body: payload(options.body),
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw unreachable();
  }
  if (!response.ok) {
    const refusal = await refusalOf(response);
    if (response.status === 401 && !path.startsWith('/api/safeguard/login')) loggedOutListeners.forEach((listener) => listener());
    throw refusal;
  }
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Sends a file as it is, and tells how much of it has gone: fetch cannot. */
export function upload<T>(path: string, file: Blob, headers: Record<string, string>, signal: AbortSignal, onSent: (bytes: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headersFor('POST', { body: { bytes: file }, headers }))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onload = () => {
      if (request.status < 400) return resolve(JSON.parse(request.responseText) as T);
      if (request.status === 401) loggedOutListeners.forEach((listener) => listener());
      void refusalOf(new Response(request.responseText, { status: request.status, statusText: request.statusText })).then(reject);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, { signal });
export const post = <T>(path: string, json?: unknown) => call<T>('POST', path, json === undefined ? {} : { body: { json } });
export const put = <T>(path: string, json: unknown) => call<T>('PUT', path, { body: { json } });
export const remove = <T>(path: string) => call<T>('DELETE', path);

type Parameter = string | number | boolean | null | undefined | string[];

/** A query string of the parameters that have a value. */
export function query(parameters: Record<string, Parameter>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) value.forEach((item) => search.append(name, item));
    else if (value !== undefined && value !== null && value !== '' && value !== false) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** The address of a download: carries the working inquiry, since a link sends no header. */
export function downloadAddress(path: string, parameters: Record<string, Parameter> = {}): string {
  return path + query({ ...parameters, inquiry: workingInquiry.get() });
}
