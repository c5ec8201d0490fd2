package dev.migrate.script;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionLocationTests {

	@ParameterizedTest
	@ValueSource(strings = { "db/revisions", "/db/revisions/", "db.revisions", "classpath:db/revisions",
			"classpath:/db/revisions/", "classpath*:db/revisions", "classpath:db.revisions" })
	void ofWhenFolderOrPackageIsGivenIsTheFolder(String text) {
		RevisionLocation location = RevisionLocation.of(text);
		assertThat(location.path()).isEqualTo("db/revisions");
		assertThat(location.directory()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:/opt/revisions", "file:///opt/revisions" })
	void ofWhenDirectoryIsGivenIsOutsideTheClassPath(String text) {
		RevisionLocation location = RevisionLocation.of(text);
		assertThat(location.path()).isEqualTo("/opt/revisions");
		assertThat(location.directory()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "/", "classpath:", "file:", "filesystem:/opt/revisions" })
	void ofWhenNothingOrAnotherSchemeIsGivenIsRefused(String text) {
		assertThatExceptionOfType(InvalidLocationException.class).isThrownBy(() -> RevisionLocation.of(text))
			.withMessageStartingWith("'" + text + "' is no location of revisions.")
			.withMessageContaining("'file:/opt/app/revisions'");
	}

	@Test
	void distinctWhenPlacesAreSpelledDifferentlyHasEachOnce() {
		assertThat(RevisionLocation.distinct(List.of("db.revisions", "file:db/revisions", "/db/revisions")))
			.extracting(RevisionLocation::text)
			.containsExactly("db.revisions", "file:db/revisions");
	}

	@Test
	void containsWhenNameOnlyBeginsAlikeIsFalse() {
		RevisionLocation location = RevisionLocation.of("db/revisions");
		assertThat(location.contains("db/revisions/a.sql")).isTrue();
		assertThat(location.contains("db/revisions2/a.sql")).isFalse();
	}

}
