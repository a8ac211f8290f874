"""A gRPC server, by its name: one answer, and a conversation both ways."""

import json
from collections.abc import Iterator

import pytest
from door_clients import SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page

pytestmark = pytest.mark.timeout(150)

SERVER = """
import sys
from concurrent import futures
import grpc

def greet(request, context):
    return b"hello " + request

def talk(requests, context):
    for one in requests:
        yield b"heard " + one

def fail(request, context):
    context.set_trailing_metadata((("reason", "none"),))
    context.abort(grpc.StatusCode.NOT_FOUND, "nothing here")

server = grpc.server(futures.ThreadPoolExecutor(8))
server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler("test.Greeter", {
    "Greet": grpc.unary_unary_rpc_method_handler(greet),
    "Talk": grpc.stream_stream_rpc_method_handler(talk),
    "Fail": grpc.unary_unary_rpc_method_handler(fail),
}),))
assert server.add_insecure_port(f"127.0.0.1:{sys.argv[1]}")
server.start()
server.wait_for_termination()
"""
# Asks for the next word only when the one before was answered.
PYTHON = """
import json, queue, sys
import grpc

target, scheme = sys.argv[1:]
secure = scheme == "https"
channel = (grpc.secure_channel(target, grpc.ssl_channel_credentials()) if secure
           else grpc.insecure_channel(target))
greeted = channel.unary_unary("/test.Greeter/Greet")(b"Ann", timeout=30)
words = queue.Queue()
heard = []
answers = channel.stream_stream("/test.Greeter/Talk")(iter(words.get, None), timeout=30)
for word in (b"one", b"two", b"three"):
    words.put(word)
    heard.append(next(answers).decode())
words.put(None)
assert list(answers) == []
try:
    channel.unary_unary("/test.Greeter/Fail")(b"", timeout=30)
except grpc.RpcError as error:
    failed = [error.code().name, error.details(), dict(error.trailing_metadata())["reason"]]
print(json.dumps([greeted.decode(), heard, failed]))
"""
NODE = """
const grpc = require("@grpc/grpc-js");
const [target, scheme] = process.argv.slice(1);
const same = (bytes) => bytes;
const method = (path, streams) => ({
    path: `/test.Greeter/${path}`, requestStream: streams, responseStream: streams,
    requestSerialize: same, requestDeserialize: same,
    responseSerialize: same, responseDeserialize: same,
});
const Greeter = grpc.makeGenericClientConstructor(
    { greet: method("Greet", false), talk: method("Talk", true), fail: method("Fail", false) },
    "Greeter");
const client = new Greeter(target, scheme === "https"
    ? grpc.credentials.createSsl() : grpc.credentials.createInsecure());
const options = { deadline: Date.now() + 30000 };
client.greet(Buffer.from("Ann"), options, (error, greeted) => {
    if (error) throw error;
    const words = ["one", "two", "three"], heard = [], talk = client.talk(options);
    const next = () => words.length ? talk.write(Buffer.from(words.shift())) : talk.end();
    talk.on("data", (data) => { heard.push(String(data)); next(); });
    talk.on("end", () => client.fail(Buffer.from(""), options, (refused) => {
        const failed = [grpc.status[refused.code], refused.details,
                        refused.metadata.get("reason")[0]];
        console.log(JSON.stringify([String(greeted), heard, failed]));
        client.close();
    }));
    next();
});
"""
# What a page can: fetch with gRPC-Web. Frames are a byte, a length and a message; 0x80 is the end.
PAGE = """async (path) => {
    const frame = (text) => new Uint8Array(
        [0, 0, 0, 0, text.length, ...new TextEncoder().encode(text)]);
    const call = async (name, text) => {
        const answer = await fetch(`/test.Greeter/${name}`, {
            method: "POST", body: frame(text), headers: { "Content-Type": "application/grpc-web" },
        });
        const bytes = new Uint8Array(await answer.arrayBuffer()), found = [];
        for (let at = 0; at < bytes.length;) {
            const size = new DataView(bytes.buffer).getUint32(at + 1);
            found.push(new TextDecoder().decode(bytes.slice(at + 5, at + 5 + size)));
            at += 5 + size;
        }
        return { found, status: answer.headers.get("grpc-status") };
    };
    return [await call("Greet", "Ann"), await call("Talk", "one"), await call("Fail", "")];
}"""
SAID = [
    "hello Ann",
    ["heard one", "heard two", "heard three"],
    ["NOT_FOUND", "nothing here", "none"],
]


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the server, and a route that says what it speaks."""
    with (
        app_folder({"serve.py": SERVER}) as folder,
        running([python_program("python"), "serve.py", "PORT"], folder) as found,
    ):
        door.lead("greeter", f"grpc://127.0.0.1:{found.port}")
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", ["python", "node"])
def test_calls_and_conversations(door: Door, app: RealApp, client: str, scheme: str) -> None:
    call, text = (door.python, PYTHON) if client == "python" else (door.node, NODE)
    assert json.loads(call(text, f"greeter.localhost:{door.port}", scheme)) == SAID


@pytest.mark.parametrize("scheme", SCHEMES)
def test_curl_makes_a_call(door: Door, app: RealApp, scheme: str) -> None:
    frame = door.folder / "frame"
    frame.write_bytes(b"\0\0\0\0\3Ann")
    version = "--http2" if scheme == "https" else "--http2-prior-knowledge"
    answer = door.curl(
        version, "--include", "--raw", "--data-binary", f"@{frame}",
        "-H", "Content-Type: application/grpc", "-H", "TE: trailers",
        door.url("greeter", "/test.Greeter/Greet", scheme=scheme),
    )  # fmt: skip
    assert "HTTP/2 200" in answer
    assert "\0\0\0\0\thello Ann" in answer
    assert "grpc-status: 0" in answer


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_makes_calls_by_grpc_web(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    page.goto(door.url("greeter", scheme=scheme))
    greeted, talked, failed = page.evaluate(PAGE)
    assert greeted["found"] == ["hello Ann", "grpc-status:0\r\ngrpc-message:\r\n"]
    assert talked["found"][0] == "heard one"
    assert (failed["found"], failed["status"]) == ([], "5"), "NOT_FOUND"
