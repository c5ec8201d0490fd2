package dev.migrate.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Takes from a class file what makes it a revision, and the strings that its code uses.
 */
final class RevisionClassVisitor extends ClassVisitor {

	private static final String ANNOTATION = "Ldev/migrate/script/MigrationRevision;";

	private static final String OPERATION = "(Ldev/migrate/operation/Operations;)V";

	private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

	private String name = "";

	private boolean concrete;

	private final Collection<String> supertypes = new ArrayDeque<>();

	private @Nullable Map<String, Object> annotation;

	private boolean downgrade;

	private boolean undecided;

	private final TreeSet<String> constants = new TreeSet<>();

	RevisionClassVisitor() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	static RevisionClassVisitor read(byte[] classFile) {
		RevisionClassVisitor visitor = new RevisionClassVisitor();
		new ClassReader(classFile).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return visitor;
	}

	/** Return the values of the annotation, or nothing if the class has none. */
	@Nullable Map<String, Object> annotation() {
		return this.annotation;
	}

	String className() {
		return this.name.replace('/', '.');
	}

	boolean isConcrete() {
		return this.concrete;
	}

	Collection<String> supertypes() {
		return this.supertypes;
	}

	boolean hasDowngrade() {
		return this.downgrade;
	}

	/** Return whether its code asks for a decision. */
	boolean isUndecided() {
		return this.undecided;
	}

	/** Return the strings that methods use, each once and sorted. */
	Collection<String> constants() {
		return this.constants;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		this.name = name;
		this.concrete = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
		if (superName != null) {
			this.supertypes.add(superName);
		}
		if (interfaces != null) {
			this.supertypes.addAll(List.of(interfaces));
		}
	}

	@Override
	public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
		if (!descriptor.equals(ANNOTATION)) {
			return null;
		}
		Map<String, Object> values = new HashMap<>();
		this.annotation = values;
		return new ValueVisitor(values);
	}

	@Override
	public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		boolean isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
		this.downgrade |= name.equals("downgrade") && descriptor.equals(OPERATION) && !isAbstract;
		return (this.annotation != null) ? new ConstantVisitor() : null;
	}

	private static final class ValueVisitor extends AnnotationVisitor {

		private final Map<String, Object> values;

		ValueVisitor(Map<String, Object> values) {
			super(SpringAsmInfo.ASM_VERSION);
			this.values = values;
		}

		@Override
		public void visit(String name, Object value) {
			this.values.put(name, value);
		}

		@Override
		public AnnotationVisitor visitArray(String name) {
			List<String> items = new ArrayList<>(2);
			this.values.put(name, items);
			return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {

				@Override
				public void visit(@Nullable String ignored, Object value) {
					items.add(value.toString());
				}

			};
		}

	}

	private final class ConstantVisitor extends MethodVisitor {

		ConstantVisitor() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		@Override
		public void visitLdcInsn(Object value) {
			if (value instanceof String string) {
				RevisionClassVisitor.this.constants.add(string);
			}
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			RevisionClassVisitor.this.undecided |= OpenQuestions.isAsked(owner, name, descriptor);
		}

		/**
		 * The strings between concatenated values are one recipe, where other compilers
		 * write one constant each.
		 */
		@Override
		public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
			if (!bootstrap.getOwner().equals(CONCATENATION)) {
				return;
			}
			for (Object argument : arguments) {
				if (argument instanceof String recipe) {
					addParts(recipe);
				}
			}
		}

		private void addParts(String recipe) {
			int start = 0;
			for (int i = 0; i <= recipe.length(); i++) {
				if (i == recipe.length() || recipe.charAt(i) <= '\u0002') {
					if (i > start) {
						RevisionClassVisitor.this.constants.add(recipe.substring(start, i));
					}
					start = i + 1;
				}
			}
		}

	}

}
