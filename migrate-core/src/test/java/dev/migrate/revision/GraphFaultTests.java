package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.revision.GraphNotation.graph;
import static dev.migrate.revision.GraphNotation.id;
import static dev.migrate.revision.GraphNotation.line;
import static dev.migrate.revision.GraphNotation.revisions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GraphFaultTests {

	@Test
	void ofWhenIdIsUsedTwiceIsRefused() {
		var fault = refused(GraphException.DuplicateRevision.class, () -> graph("a", "b<a", "b<a"));
		assertThat(fault.id()).isEqualTo(id("b"));
	}

	@Test
	void ofWhenDownRevisionIsMissingNamesBoth() {
		var fault = refused(GraphException.MissingDownRevision.class, () -> graph("a", "b<gone"));
		assertThat(fault.revision()).isEqualTo(id("b"));
		assertThat(fault.missing()).isEqualTo(id("gone"));
	}

	@Test
	void ofWhenDownRevisionIsCutShortNamesTheCandidates() {
		var fault = refused(GraphException.MissingDownRevision.class, () -> graph("abcdef01", "b<abcdef"));
		assertThat(fault).hasMessageContaining("abcdef01");
	}

	@Test
	void ofWhenDownRevisionIsALabelIsRefused() {
		refused(GraphException.MissingDownRevision.class, () -> graph("a#web", "b<web"));
	}

	@Test
	void ofWhenDependencyIsMissingNamesBoth() {
		var fault = refused(GraphException.MissingDependency.class, () -> graph("a", "b<a~gone"));
		assertThat(fault.revision()).isEqualTo(id("b"));
		assertThat(fault.missing()).isEqualTo("gone");
	}

	@Test
	void ofWhenRevisionFollowsItselfIsRefused() {
		refused(GraphException.SelfLoop.class, () -> graph("a", "b<a,b"));
	}

	@Test
	void ofWhenLineIsACircleNamesOnlyTheCircle() {
		var fault = refused(GraphException.Cycle.class, () -> graph("a", "b<a,d", "c<b", "d<c", "e<d"));
		assertThat(fault.revisions()).containsExactly(id("b"), id("c"), id("d"));
	}

	@Test
	void ofWhenRevisionDependsOnItselfIsRefused() {
		refused(GraphException.DependencySelfLoop.class, () -> graph("a", "b<a~b"));
	}

	@Test
	void ofWhenRevisionDependsOnItsOwnLabelIsRefused() {
		refused(GraphException.DependencyCycle.class, () -> graph("a", "b<a~web#web"));
	}

	@Test
	void ofWhenDependenciesAreACircleNamesOnlyTheCircle() {
		var fault = refused(GraphException.DependencyCycle.class, () -> graph("a", "b<a~d", "c", "d<c~b", "e<d"));
		assertThat(fault.revisions()).containsExactly(id("b"), id("d"));
	}

	@Test
	void ofWhenLabelIsAnIdNamesTheOwner() {
		var fault = refused(GraphException.LabelCollision.class, () -> graph("a", "b<a#a"));
		assertThat(fault.label()).isEqualTo("a");
		assertThat(fault.owner()).isEqualTo(id("a"));
	}

	@Test
	void ofWhenLabelIsUsedTwiceIsRefused() {
		refused(GraphException.LabelCollision.class, () -> graph("a#web", "b#web"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@1", "2024-01-01", "a+1", "a:1" })
	void ofWhenIdHasIllegalCharactersIsRefused(String id) {
		refused(NameException.IllegalCharacters.class, () -> graph(id));
	}

	@Test
	void ofWhenLabelHasIllegalCharactersIsRefused() {
		refused(NameException.IllegalCharacters.class, () -> graph("a#web+1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base" })
	void ofWhenIdIsASymbolIsRefused(String id) {
		refused(NameException.Reserved.class, () -> graph(id));
	}

	@Test
	void ofWhenIdIsBlankIsRefused() {
		refused(NameException.Blank.class, () -> graph(" "));
	}

	@Test
	void ofWhenIdIsTooLongIsRefused() {
		assertThat(graph("x".repeat(RevisionId.MAX_LENGTH)).size()).isEqualTo(1);
		refused(NameException.TooLong.class, () -> graph("x".repeat(RevisionId.MAX_LENGTH + 1)));
	}

	@Test
	void ofWhenThereAreSeveralFaultsTellsAll() {
		var fault = refused(GraphException.Several.class, () -> graph("a+1", "b<gone", "c<c", "d~d", "e<f", "f<e"));
		assertThat(fault.faults()).extracting(Object::getClass)
			.<Object>map((type) -> type)
			.containsExactly(NameException.IllegalCharacters.class, GraphException.MissingDownRevision.class,
					GraphException.SelfLoop.class, GraphException.DependencySelfLoop.class, GraphException.Cycle.class);
		assertThat(String.valueOf(fault.getMessage()).lines()).hasSize(6);
	}

	@Test
	void ofWhenALongLineIsACircleDoesNotOverflow() {
		List<Revision> line = new ArrayList<>(line(100_000));
		line.set(0, revisions("r0<r99999").get(0));
		refused(GraphException.Cycle.class, () -> RevisionGraph.of(line));
	}

	private static <T extends RevisionException> T refused(Class<T> type, ThrowableAssert.ThrowingCallable call) {
		T fault = catchThrowableOfType(type, call);
		assertThat(fault).isNotNull();
		return fault;
	}

}
