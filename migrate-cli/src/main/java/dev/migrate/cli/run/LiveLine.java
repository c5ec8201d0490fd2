package dev.migrate.cli.run;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import dev.migrate.cli.terminal.StyledLine;
import dev.migrate.cli.terminal.Terminal;

/**
 * The line that says what happens now. For a person it is written again with the time
 * that has passed, and shortened for as long as that goes on: a line that wraps can't be
 * written over. A file or a pipe gets whole lines only.
 */
final class LiveLine implements AutoCloseable {

	private static final Duration LONG = Duration.ofSeconds(1);

	private static final int ROOM_FOR_TIME = 16;

	private final Terminal terminal;

	private final boolean live;

	private final Timer timer = new Timer("migrate-elapsed", true);

	private String text = "";

	private long start;

	private int shown;

	LiveLine(Terminal terminal) {
		this.terminal = terminal;
		this.live = terminal.person().isPresent();
		if (this.live) {
			this.timer.schedule(new TimerTask() {
				@Override
				public void run() {
					passed(Duration.ofNanos(System.nanoTime() - LiveLine.this.start));
				}
			}, LONG.toMillis(), LONG.toMillis());
		}
	}

	/** Say that something begins. */
	synchronized void begin(String text) {
		end();
		this.start = System.nanoTime();
		if (this.live) {
			this.text = text;
			show(StyledLine.shortened(text, this.terminal.width() - 1));
		}
		else {
			this.terminal.remark(text);
		}
	}

	/** Say that it is over, and how long it took if that was long. */
	synchronized void end(Duration duration) {
		boolean isLong = duration.compareTo(LONG) >= 0;
		if (this.live && !this.text.isEmpty()) {
			show(isLong ? this.text + timed(Elapsed.text(duration)) : this.text);
		}
		else if (isLong) {
			this.terminal.remark("  took " + Elapsed.text(duration));
		}
		end();
	}

	/** Leave the line as it is, and begin a new one. */
	synchronized void end() {
		if (!this.text.isEmpty()) {
			this.text = "";
			this.shown = 0;
			this.terminal.remark("");
		}
	}

	synchronized void passed(Duration time) {
		if (!this.text.isEmpty() && time.compareTo(LONG) >= 0) {
			show(StyledLine.shortened(this.text, this.terminal.width() - ROOM_FOR_TIME)
					+ timed(time.toSeconds() + " s"));
		}
	}

	private static String timed(String time) {
		return " (" + time + ")";
	}

	private void show(String line) {
		String rest = " ".repeat(Math.max(0, this.shown - line.length()));
		this.terminal.err().print("\r" + line + rest);
		this.terminal.err().flush();
		this.shown = line.length();
	}

	@Override
	public synchronized void close() {
		this.timer.cancel();
		end();
	}

}
