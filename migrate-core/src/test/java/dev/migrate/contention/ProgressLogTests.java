package dev.migrate.contention;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.migrate.dialect.StatementProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressLogTests {

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger(ProgressLog.class);

	private Instant now = Instant.parse("2026-11-22T03:00:00Z");

	private final ProgressLog log = new ProgressLog(clock());

	private Clock clock() {
		InstantSource source = () -> this.now;
		return source.withZone(ZoneOffset.UTC);
	}

	@BeforeEach
	void listen() {
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void close() {
		this.logger.detachAppender(this.appender);
	}

	private List<String> lines() {
		return this.appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private void show(String phase, long done) {
		this.log.show(new StatementProgress("CREATE INDEX a_b on a", phase, done, 4000, "blocks"));
		this.now = this.now.plusSeconds(5);
	}

	@Test
	void newPhaseIsToldAtOnce() {
		show("scanning", 1);
		show("scanning", 2);
		show("sorting", 0);
		assertThat(lines()).containsExactly("CREATE INDEX a_b on a: scanning, 1 of 4,000 blocks (0 %)",
				"CREATE INDEX a_b on a: sorting, 0 of 4,000 blocks (0 %)");
	}

	@Test
	void longPhaseIsToldNowAndThen() {
		for (int done = 0; done < 12; done++) {
			show("scanning", done * 100L);
		}
		assertThat(lines()).containsExactly("CREATE INDEX a_b on a: scanning, 0 of 4,000 blocks (0 %)",
				"CREATE INDEX a_b on a: scanning, 700 of 4,000 blocks (17 %)");
	}

	@Test
	void whatTheServerDoesNotCountIsNotCounted() {
		assertThat(new StatementProgress("REINDEX on a", "initializing", 0, 0, "blocks").text())
			.isEqualTo("REINDEX on a: initializing");
	}

}
