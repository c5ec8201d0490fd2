package dev.migrate.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** A browser that is told what to do, as a person would: click, type, look. */
final class Browser {

	private static final int SECONDS = 60;

	private final Process process;

	private final Answers answers = new Answers();

	private final WebSocket socket;

	private int commands;

	private Browser(Process process, URI tab) {
		this.process = process;
		this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(tab, this.answers).join();
		command("Page.enable", Map.of());
	}

	/** Start a browser with an empty tab. */
	static Browser start() throws IOException, InterruptedException {
		Path profile = Files.createTempDirectory(Path.of("target"), "chromium").toAbsolutePath();
		Process process = Chromium.start(profile, "--remote-debugging-port=0", "--remote-allow-origins=*");
		Path port = profile.resolve("DevToolsActivePort");
		await().atMost(Duration.ofSeconds(SECONDS))
			.failFast(() -> !process.isAlive())
			.until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
		URI address = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/new?about:blank");
		String tab = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.noBody()).build(),
					BodyHandlers.ofString())
			.body();
		return new Browser(process,
				URI.create(JsonMapper.shared().readTree(tab).path("webSocketDebuggerUrl").asString()));
	}

	/** Show pages as on a screen of this size. */
	Browser screen(int width, int height, boolean dark) {
		command("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
		command("Emulation.setEmulatedMedia", Map.of("features",
				new Object[] { Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light") }));
		return this;
	}

	/** Open a page, and wait until it is there. */
	Browser open(String url) {
		command("Page.navigate", Map.of("url", url));
		this.answers.await((message) -> message.path("method").asString().equals("Page.loadEventFired"));
		return this;
	}

	/** Return the value of an expression in the page, as text. */
	String value(String expression) {
		return command("Runtime.evaluate", Map.of("expression", "String(" + expression + ")")).at("/result/value")
			.asString();
	}

	/** Click in the middle of the first element that a selector finds. */
	void click(String selector) {
		String[] middle = value(
				"(() => { const found = document.querySelector('%s'); found.scrollIntoView({ block: 'center' });"
					.formatted(selector)
						+ " const box = found.getBoundingClientRect(); return `${box.x + box.width / 2} ${box.y + box.height / 2}` })()")
			.split(" ", -1);
		awaitPicture();
		for (String type : new String[] { "mousePressed", "mouseReleased" }) {
			command("Input.dispatchMouseEvent", Map.of("type", type, "x", Double.valueOf(middle[0]), "y",
					Double.valueOf(middle[1]), "button", "left", "clickCount", 1));
		}
	}

	// A mouse hits what the last picture shows, if there is one.
	private void awaitPicture() {
		command("Runtime.evaluate",
				Map.of("expression", "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
						"awaitPromise", true));
	}

	/** Press a key: the code of the key, and the text it types if it types one. */
	void press(String key, int code, String text) {
		command("Input.dispatchKeyEvent",
				Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text));
		command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
	}

	/** Take a picture of what is on the screen. */
	void picture(Path file) throws IOException {
		String image = command("Page.captureScreenshot", Map.of("format", "png")).path("data").asString();
		Files.write(file, Base64.getDecoder().decode(image));
	}

	private JsonNode command(String method, Map<String, ?> parameters) {
		int id = ++this.commands;
		this.socket
			.sendText(JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
					true)
			.join();
		return this.answers.await((message) -> message.path("id").asInt(0) == id).path("result");
	}

	/** Close it, and wait until it is gone. */
	void close() throws InterruptedException {
		this.socket.abort();
		this.process.destroy();
		if (!this.process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
		}
	}

	/** What the browser says, message by message. */
	private static final class Answers implements WebSocket.Listener {

		private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

		private final StringBuilder begun = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.begun.append(data);
			if (last) {
				this.messages.add(JsonMapper.shared().readTree(this.begun.toString()));
				this.begun.setLength(0);
			}
			socket.request(1);
			return null;
		}

		JsonNode await(Predicate<JsonNode> wanted) {
			try {
				JsonNode message = this.messages.poll(SECONDS, TimeUnit.SECONDS);
				while (message != null && !wanted.test(message)) {
					message = this.messages.poll(SECONDS, TimeUnit.SECONDS);
				}
				if (message == null) {
					throw new IllegalStateException("The browser does not answer");
				}
				return message;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

	}

}
