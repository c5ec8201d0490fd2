package dev.migrate.failpoint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class FailpointTests {

	@ParameterizedTest
	@EnumSource
	void reachedWhenNothingIsInjectedDoesNothing(Failpoint point) {
		assertThat(System.getProperty(Failpoint.PROPERTY)).isNull();
		assertThatNoException().isThrownBy(() -> {
			point.reached();
			point.reached(1);
		});
	}

}
