package dev.migrate.render;

import java.util.List;
import java.util.TreeSet;

import dev.migrate.schema.Definitions;

/** The words that written operations use, and what a class imports for them. */
final class JavaImports {

	private final TreeSet<String> imports = new TreeSet<>();

	/** Return a call of one of the {@link Definitions}. */
	JavaCode.Call definition(String word, JavaCode... arguments) {
		this.imports.add("static " + Definitions.class.getName() + "." + word);
		return JavaCode.plain(word, arguments);
	}

	/** Return a call of one of the {@link Definitions} that takes texts. */
	JavaCode.Call definition(String word, List<String> texts) {
		return definition(word).with(JavaCode.quotes(texts));
	}

	/** Return the name of a type, as far as it is not imported. */
	JavaCode.Word type(Class<?> type) {
		Class<?> enclosing = type.getEnclosingClass();
		if (enclosing != null) {
			return new JavaCode.Word(type(enclosing).flat() + "." + type.getSimpleName());
		}
		this.imports.add(type.getName());
		return new JavaCode.Word(type.getSimpleName());
	}

	/** Return the call of a constructor. */
	JavaCode.Call create(Class<?> type, JavaCode... arguments) {
		return JavaCode.plain("new " + type(type).flat(), arguments);
	}

	/** Return a constant of an enum. */
	JavaCode.Word constant(Enum<?> constant) {
		return new JavaCode.Word(type(constant.getDeclaringClass()).flat() + "." + constant.name());
	}

	/** Return what to import, as after {@code import}. */
	List<String> all() {
		return List.copyOf(this.imports);
	}

}
