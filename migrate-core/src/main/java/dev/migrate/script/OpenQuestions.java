package dev.migrate.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/** Takes from a class file which decisions its code asks for, line by line. */
final class OpenQuestions extends ClassVisitor {

	private final List<OpenQuestion> questions = new ArrayList<>();

	private OpenQuestions() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	static List<OpenQuestion> of(byte[] classFile) {
		OpenQuestions visitor = new OpenQuestions();
		new ClassReader(classFile).accept(visitor, ClassReader.SKIP_FRAMES);
		// The code of a lambda comes after that of all methods.
		visitor.questions.sort(Comparator.comparingInt(OpenQuestion::line));
		return visitor.questions;
	}

	/** Return whether a call asks for a decision. */
	static boolean isAsked(String owner, String name, String descriptor) {
		return name.equals("decide") && owner.equals("dev/migrate/operation/Operations")
				&& descriptor.equals("(Ljava/lang/String;)V");
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		return new CallVisitor();
	}

	private final class CallVisitor extends MethodVisitor {

		private int line;

		private String text = "";

		CallVisitor() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		@Override
		public void visitLineNumber(int number, Label start) {
			this.line = number;
		}

		@Override
		public void visitLdcInsn(Object value) {
			this.text = value.toString();
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			if (isAsked(owner, name, descriptor)) {
				OpenQuestions.this.questions.add(new OpenQuestion(this.text, this.line));
			}
			this.text = "";
		}

	}

}
