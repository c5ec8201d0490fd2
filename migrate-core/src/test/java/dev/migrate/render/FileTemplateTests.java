package dev.migrate.render;

import java.time.ZonedDateTime;
import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileTemplateTests {

	@ParameterizedTest
	@CsvSource({ "%(rev)s_%(slug)s,1f0a_add_user", "%(year)d/%(month).2d/%(slug)s,2026/01/add_user",
			"%(day)d-%(day)02d-%(hour).2d%(minute).2d%(second).2d_%(rev)s,2-02-030405_1f0a",
			"%(epoch)s_%(rev)s,1767319445_1f0a", "100%%_%(year)s,100%_2026" })
	void pathReplacesNames(String template, String path) {
		assertThat(path(template, "1f0a", "Add user")).isEqualTo(path);
	}

	@Test
	void pathWhenSlugIsEmptyHasNoLooseUnderscore() {
		assertThat(path("%(rev)s_%(slug)s", "1f0a", "")).isEqualTo("1f0a");
		assertThat(path("%(slug)s_%(rev)s", "1f0a", "!")).isEqualTo("1f0a");
	}

	@Test
	void pathWhenIdLooksLikeAPathStaysInItsFolder() {
		assertThat(path("x/%(rev)s_%(slug)s", "../../etc\\a", "m")).isEqualTo("x/.._.._etc_a_m");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%(revision)s", "%s", "50%", "%(rev)x", "%(rev" })
	void pathWhenNameIsUnknownIsRefused(String template) {
		assertThatExceptionOfType(InvalidFileTemplateException.class).isThrownBy(() -> path(template, "a", "m"))
			.withMessageContaining(template)
			.withMessageContaining("[day, epoch, hour, minute, month, rev, second, slug, year]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/%(rev)s", "../%(rev)s", "a//%(rev)s", "%(rev)s/", "./a" })
	void pathWhenItLeavesTheFolderIsRefused(String template) {
		assertThatExceptionOfType(InvalidFileTemplateException.class).isThrownBy(() -> path(template, "a", "m"))
			.withMessageContaining("relative path");
	}

	@Test
	void pathWhenIdIsAParentFolderIsRefused() {
		assertThatExceptionOfType(InvalidFileTemplateException.class)
			.isThrownBy(() -> path("%(rev)s/%(slug)s", "..", "m"));
	}

	private static String path(String template, String id, String message) {
		Revision revision = new Revision(RevisionId.of(id), List.of(), List.of(), List.of(), message);
		return new FileTemplate(template).path(
				new NewRevision(revision, ZonedDateTime.parse("2026-01-02T03:04:05.678+01:00")), Slug.of(message, 40));
	}

}
