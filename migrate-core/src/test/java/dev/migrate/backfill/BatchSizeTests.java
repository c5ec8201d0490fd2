package dev.migrate.backfill;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchSizeTests {

	private final BatchSize size = new BatchSize(100, 100_000);

	@Test
	void growsByAFifthWhenABatchIsQuick() {
		assertThat(this.size.next(1000, Duration.ofMillis(20))).isEqualTo(1200);
		assertThat(this.size.next(1000, Duration.ofMillis(500))).isEqualTo(1200);
	}

	@Test
	void shrinksBackWhenABatchIsALittleOver() {
		assertThat(this.size.next(1200, Duration.ofMillis(501))).isEqualTo(1000);
	}

	@Test
	void halvesWhenABatchIsFarOver() {
		assertThat(this.size.next(1000, Duration.ofMillis(1001))).isEqualTo(500);
	}

	@Test
	void halvesAfterATimeout() {
		assertThat(this.size.afterTimeout(5000)).isEqualTo(2500);
	}

	@Test
	void staysWithinItsBounds() {
		assertThat(this.size.next(100_000, Duration.ZERO)).isEqualTo(100_000);
		assertThat(this.size.afterTimeout(150)).isEqualTo(100);
		assertThat(new BatchSize(1, 3).first()).isEqualTo(3);
		assertThat(new BatchSize(5000, 9000).first()).isEqualTo(5000);
	}

	@Test
	void growsFromASingleRow() {
		assertThat(new BatchSize(1, 10).next(1, Duration.ZERO)).isEqualTo(2);
	}

	@Test
	void settlesWhereABatchLastsAsLongAsItShould() {
		int rows = this.size.first();
		for (int i = 0; i < 50; i++) {
			rows = this.size.next(rows, Duration.ofMillis(rows / 20));
		}
		assertThat(rows).isBetween(8_000, 12_100);
	}

}
