package dev.migrate.render;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionTemplateTests {

	@Test
	void withIndentsPartsLikeTheirPlace() {
		assertThat(with("a {{ one }}b\n\t{{one}}\n", "x\n\ny")).isEqualTo("a x\n\nyb\n\tx\n\n\ty\n");
	}

	@Test
	void withWhenPartIsEmptyLeavesItsLineOut() {
		assertThat(with("a\r\n\t{{one}} \r\nb{{one}}", "")).isEqualTo("a\nb\n");
	}

	@Test
	void withWhenPartLooksLikeAPlaceLeavesIt() {
		assertThat(with("{{one}}", "{{two}} $1 \\")).isEqualTo("{{two}} $1 \\\n");
	}

	@Test
	void withWhenPlaceIsUnknownIsRefused() {
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> with("{{one}} {{other}}", "x"))
			.withMessage("Template ours.sql asks for {{other}}, which a revision does not have. Correct the name;"
					+ " there are [one].");
	}

	@Test
	void withWhenIndispensablePartIsMissingIsRefused() {
		assertThatExceptionOfType(InvalidTemplateException.class).isThrownBy(() -> with("one", "x"))
			.withMessage("Template ours.sql has no place for one, so that what it writes would be no revision."
					+ " Add {{one}}.");
	}

	private static String with(String template, String one) {
		return new RevisionTemplate("ours.sql", template).with(Map.of("one", one), "one");
	}

}
