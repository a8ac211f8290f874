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
| `homeport doctor 3000 --fix` | The same, and apply the fix if it is a safe one, after a yes |
| `homeport doctor --undo` | Take the last fix back |
| `homeport doctor --explain ipv6-only` | What does this page say of a cause? |
| `homeport doctor 3000 --symptom FILE` | With a JSON file of what you can tell: `target`, `url`, `intent`, `user_report` (a pasted error message), `project`, `log`, `start_cmd`, `user`, `client_env` |

`--json` is for programs: the same answer with `healthy`, `causes` (`code`, `what`, `evidence`,
`fix`, `confidence`), `checked` and `limits`. The codes are the words below; they never change.
`--fix` applies a fix after a yes, see below.

| Exit code | Meaning |
|---|---|
| 0 | Nothing wrong |
| 1 | A cause was found (with `--fix`: there is one still, or you said no) |
| 4 | The fix takes root; the command to say is shown |
| 5 | `--undo`: there is nothing to undo |
| 6 | Things have changed since the fix was thought of, so nothing was done |

Others are those of every command: 2 that is no target, 70 a mistake in Homeport.

## What it does

- **It reads first**: names, addresses and routes, listeners in every network namespace that it may
  see, their processes, queues and limits, packet filters, logs of the app. That changes nothing.
- **It connects second**, as your client would: one connection or a few, small, with a time-out.
- **It names the cause first.** What follows from it is folded under it. If nothing fits, it says
  so, and does not guess.
- **It changes nothing**, unless you say `--fix`. It ends no process, sets no rule, installs nothing,
  and sends nothing to other machines but the questions for names that your clients ask as well.

## What --fix does

It shows what would be done, asks, checks that everything still is as it was seen, does it, looks
again and says whether it helped. One fix at a time: what is wrong after it may be another thing.
Causes without a safe fix are left to you, with the words of what helps.

| Fix | What is done | Undone by `--undo` |
|---|---|---|
| Continue a stopped process | SIGCONT to it, and to what Ctrl-Z stopped with it | SIGSTOP |
| Thaw a frozen cgroup | Write into its freezer file (root) | Freeze it again |
| More open files | Raise its limit, above the hard one as root; until it ends | The old limit |
| Set a stale pid file or socket aside | Rename it to NAME.homeport-aside, beside it | The old name |
| Add a name to `/etc/hosts` | One line between `# Homeport begin` and `# Homeport end`; a copy of the file stays beside it (root) | Exactly that line goes |
| Bring `lo` up, give it its address | As `ip` would (root) | Down, or the address goes |
| Free the port | As `homeport free` does it, with its plan and its questions | Cannot be undone |

`--yes` says yes in advance, to the fix of the first cause only; where freeing a port takes a second
yes (databases, editors, containers), it does not count as one. With `--json`, nothing is done
without `--yes`; then `fixed` tells `cause`, `kind`, `done`, `undo`, `helped` and `still`.
`homeport doctor --undo` takes back the newest of the last 20 fixes of the same user. It refuses
when things have changed meanwhile, and then forgets that one.

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
