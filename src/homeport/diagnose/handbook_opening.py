"""How the handbook of the doctor begins: how to ask, what it does, what it never does."""

OPENING = """
# homeport doctor

`homeport doctor TARGET` says why you cannot reach something on this machine, or why your app does
not start: one cause, the evidence, and what helps. This page has every cause it knows. It is made
of the texts that the program prints (`python -m homeport.diagnose.handbook > docs/doctor.md`).

## How to ask

| You type | You ask |
|---|---|
| `homeport doctor 5173` | Why can I not reach this port on localhost? |
| `homeport doctor localhost:5173` | The same, by this name or address: `127.0.0.1:8080`, `[::1]:8080` |
| `homeport doctor http://shop.localhost:8080/login` | The way a browser or curl would ask, with TLS for `https://` |
| `homeport doctor postgres://app@localhost/shop` | The way the client of that service would ask: `redis://`, `mysql://`... |
| `homeport doctor /run/app.sock` | A unix socket; `unix:///run/app.sock` is the same |
| `homeport doctor 53/udp` | UDP instead of TCP |
| `homeport doctor shop` | An app that Homeport knows by this name |
| `homeport doctor 3000 --intent start` | Could something listen here, and if not, why? |
| `homeport doctor 3000 --log app.log` | The same with what the app printed |
| `homeport doctor -- npm run dev` | Run this command and explain why it fails |
| `homeport doctor 3000 --symptom FILE` | With a JSON file of what you can tell: `target`, `url`, `intent`, `user_report` (a pasted error message), `project`, `log`, `start_cmd`, `user`, `client_env` |

`--json` is for programs: the same answer with `healthy`, `causes` (`code`, `what`, `evidence`,
`fix`, `confidence`), `checked` and `limits`. The codes are the words below; they never change.
`--fix` applies a fix after a yes, see below.

| Exit code | Meaning |
|---|---|
| 0 | Nothing wrong |
| 1 | A cause was found |

Others are those of every command: 2 that is no target, 70 a mistake in Homeport.

## What it does

- **It reads first**: names, addresses and routes, listeners in every network namespace that it may
  see, their processes, queues and limits, packet filters, logs of the app. That changes nothing.
- **It connects second**, as your client would: one connection or a few, small, with a time-out.
- **It names the cause first.** What follows from it is folded under it. If nothing fits, it says
  so, and does not guess.
- **It changes nothing**, unless you say `--fix`. It ends no process, sets no rule, installs nothing,
  and sends nothing to other machines but the questions for names that your clients ask as well.

`--fix` offers what is safe, and asks before each: continue a stopped process, thaw a frozen cgroup,
raise the limit of open files of a process, set a stale pid file or socket aside, add a line to
`/etc/hosts`, bring `lo` up or give it its address, free the port. Where it can be undone, it says
how.

## What root adds

Without root the doctor sees your own processes and sockets, and what anybody may read. As root
(`sudo homeport doctor ...`) it also names processes of other users, sees into other network
namespaces (containers), and reads packet filters, so that it can name the rule. What it could not
see stands in its answer under limits.

## What it cannot see

- Other machines: it looks at this one. For an address elsewhere it says so.
- The inside of the browser: extensions, caches, remembered HSTS and cookies. It says when the
  server is in order, and what is left.
- What an app thinks: that a request is never answered is seen, and what it waits for only if that
  is a connection, a lock file or its log.
- Windows. On macOS it knows less than on Linux: no namespaces, no packet filter.

In what follows, words in capitals are yours to fill in: PORT, PID, NAME, PATH, CMD.
"""  # noqa: E501 - the rows of a Markdown table cannot be wrapped
