package dev.migrate.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.script.JavaLiteral;
import org.jspecify.annotations.Nullable;

/** An expression of Java source, before it is laid out in lines. */
sealed interface JavaCode {

	/** Return it as one line. */
	String flat();

	/** Return whether it must not be one line, however short it is. */
	boolean isSpread();

	/** Write it in several lines. */
	void layOut(JavaLines lines, int after);

	/** Return a call of a method of what this is. */
	default Call call(String method, JavaCode... arguments) {
		return new Call(this, method, Arrays.asList(arguments), false);
	}

	/** Return a call of a method that takes texts. */
	default Call call(String method, List<String> texts) {
		return new Call(this, method, quotes(texts), false);
	}

	/** Return texts, each as a literal. */
	static List<JavaCode> quotes(List<String> texts) {
		return texts.stream().<JavaCode>map(Quote::new).toList();
	}

	/** Return a constructor call or a method call without an object. */
	static Call plain(String name, JavaCode... arguments) {
		return new Call(null, name, Arrays.asList(arguments), false);
	}

	/**
	 * Something that has no parts.
	 *
	 * @param flat its text
	 */
	record Word(String flat) implements JavaCode {

		@Override
		public boolean isSpread() {
			return false;
		}

		@Override
		public void layOut(JavaLines lines, int after) {
			lines.append(this.flat);
		}

	}

	/**
	 * A text: a literal, or a block where that reads better.
	 *
	 * @param text the text
	 */
	record Quote(String text) implements JavaCode {

		/** More quotes than around one name are hard to read behind backslashes. */
		private static final int ESCAPES = 2;

		@Override
		public String flat() {
			return JavaLiteral.of(this.text);
		}

		@Override
		public boolean isSpread() {
			boolean escaped = this.text.chars().filter((character) -> character == '"').count() > ESCAPES;
			return (escaped || this.text.contains("\n")) && !this.text.isBlank();
		}

		@Override
		public void layOut(JavaLines lines, int after) {
			lines.appendBlock(new JavaTextBlock(this.text));
		}

	}

	/**
	 * A function that is given along.
	 *
	 * @param parameter its parameter
	 * @param body what it returns
	 */
	record Lambda(String parameter, JavaCode body) implements JavaCode {

		@Override
		public String flat() {
			return "(" + this.parameter + ") -> " + this.body.flat();
		}

		@Override
		public boolean isSpread() {
			return this.body.isSpread();
		}

		@Override
		public void layOut(JavaLines lines, int after) {
			lines.append("(" + this.parameter + ") -> ");
			lines.write(this.body, after);
		}

	}

	/**
	 * A call of a method or a constructor.
	 *
	 * @param receiver whose method it is, if somebody's
	 * @param name the method
	 * @param arguments what it is given
	 * @param isList whether each argument but the first has a line to itself
	 */
	record Call(@Nullable JavaCode receiver, String name, List<JavaCode> arguments,
			boolean isList) implements JavaCode {

		public Call {
			arguments = List.copyOf(arguments);
		}

		/** Return this call with a line for each argument, if there are several. */
		Call asList() {
			return new Call(this.receiver, this.name, this.arguments, true);
		}

		/** Return this call with more arguments. */
		Call with(List<? extends JavaCode> more) {
			List<JavaCode> all = new ArrayList<>(this.arguments);
			all.addAll(more);
			return new Call(this.receiver, this.name, all, this.isList);
		}

		@Override
		public String flat() {
			String start = (this.receiver != null) ? this.receiver.flat() + "." : "";
			return start + this.name
					+ this.arguments.stream().map(JavaCode::flat).collect(Collectors.joining(", ", "(", ")"));
		}

		@Override
		public boolean isSpread() {
			return (this.isList && this.arguments.size() > 2) || (this.receiver != null && this.receiver.isSpread())
					|| this.arguments.stream().anyMatch(JavaCode::isSpread);
		}

		@Override
		public void layOut(JavaLines lines, int after) {
			List<Call> links = new ArrayList<>();
			JavaCode root = this;
			while (root instanceof Call link && link.receiver != null) {
				links.add(0, link);
				root = link.receiver;
			}
			if (links.isEmpty()) {
				layOutAlone(lines, after);
				return;
			}
			int indent = lines.indent();
			boolean besideRoot = root instanceof Word;
			lines.write(root, besideRoot ? links.get(0).name.length() : 0);
			for (int i = 0; i < links.size(); i++) {
				if (i > 0 || !besideRoot) {
					lines.newLine(indent + 1);
				}
				lines.append(".");
				Call link = links.get(i);
				lines.write(new Call(null, link.name, link.arguments, link.isList),
						(i == links.size() - 1) ? after : 0);
			}
		}

		private void layOutAlone(JavaLines lines, int after) {
			int indent = lines.indent() + 2;
			lines.append(this.name + "(");
			for (int i = 0; i < this.arguments.size(); i++) {
				JavaCode argument = this.arguments.get(i);
				boolean last = i == this.arguments.size() - 1;
				int behind = last ? after + 1 : 1;
				if (!last || !lines.staysOpen(argument, indent, behind)) {
					lines.next(argument, indent, behind, (this.isList && i > 0) || isOwnLine(argument, i));
				}
				else if (i > 0) {
					lines.append(" ");
				}
				lines.write(argument, behind);
				lines.append(last ? "" : ",");
			}
			lines.append(")");
		}

		private boolean isOwnLine(JavaCode argument, int index) {
			return argument instanceof Call && (index > 0 || this.arguments.size() > 1);
		}

	}

}
