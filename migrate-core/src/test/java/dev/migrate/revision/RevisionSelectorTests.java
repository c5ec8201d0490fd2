package dev.migrate.revision;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.migrate.revision.RevisionSelector.Base;
import dev.migrate.revision.RevisionSelector.Branch;
import dev.migrate.revision.RevisionSelector.Exact;
import dev.migrate.revision.RevisionSelector.Head;
import dev.migrate.revision.RevisionSelector.Heads;
import dev.migrate.revision.RevisionSelector.Range;
import dev.migrate.revision.RevisionSelector.Relative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionSelectorTests {

	@Test
	void parseReadsSymbols() {
		assertThat(RevisionSelector.parse("head")).isEqualTo(new Head());
		assertThat(RevisionSelector.parse("heads")).isEqualTo(new Heads());
		assertThat(RevisionSelector.parse("base")).isEqualTo(new Base());
	}

	@Test
	void parseWhenAnythingElseReadsAName() {
		assertThat(RevisionSelector.parse("Head")).isEqualTo(new Exact("Head"));
	}

	@Test
	void parseReadsStepsFromTheRows() {
		assertThat(RevisionSelector.parse("+2")).isEqualTo(new Relative(Optional.empty(), 2, ""));
		assertThat(RevisionSelector.parse("-1")).isEqualTo(new Relative(Optional.empty(), -1, ""));
	}

	@Test
	void parseReadsStepsFromARevision() {
		assertThat(RevisionSelector.parse("head-1")).isEqualTo(new Relative(Optional.of(new Head()), -1, ""));
	}

	@Test
	void parseReadsStepsOnABranch() {
		assertThat(RevisionSelector.parse("web@a+1"))
			.isEqualTo(new Branch("web", new Relative(Optional.of(new Exact("a")), 1, "")));
	}

	@Test
	void parseWhenBranchIsEmptyIgnoresIt() {
		assertThat(RevisionSelector.parse("@head")).isEqualTo(new Head());
	}

	@Test
	void parseWhenStepsAreHugeStaysInRange() {
		assertThat(RevisionSelector.parse("+99999999999999"))
			.isEqualTo(new Relative(Optional.empty(), Integer.MAX_VALUE, ""));
	}

	@Test
	void parseReadsRanges() {
		assertThat(RevisionSelector.parse("a:web@head")).isEqualTo(new Range("a", "web@head"));
	}

	@Test
	void parseWhenThereAreThreeEndsIsRefused() {
		assertThatExceptionOfType(SelectorException.BadExpression.class)
			.isThrownBy(() -> RevisionSelector.parse("a:b:c"));
	}

}
