package dev.migrate.dialect;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PooledSessionTests {

	private final PooledSession session = new PooledSession(1, 100);

	@Test
	void isSharedWhenAnotherClientIsGivenIt() {
		assertThat(this.session.isSharedWith(new PooledSession(2, 100))).isTrue();
	}

	@Test
	void isSharedWhenItsClientIsGivenAnother() {
		assertThat(this.session.isSharedWith(new PooledSession(1, 200))).isTrue();
	}

	@Test
	void isNotSharedWhenAnotherClientIsGivenAnother() {
		assertThat(this.session.isSharedWith(new PooledSession(2, 200))).isFalse();
	}

	@Test
	void isNotSharedWhenASecondLookIsAtTheSameClient() {
		assertThat(this.session.isSharedWith(new PooledSession(1, 100))).isFalse();
	}

}
