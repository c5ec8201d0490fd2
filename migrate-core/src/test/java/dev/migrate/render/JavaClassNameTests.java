package dev.migrate.render;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JavaClassNameTests {

	@ParameterizedTest
	@CsvSource({ "add_user,db.revisions.AddUser", "1f0a_add_user,db.revisions.Revision1f0aAddUser",
			"2026/01/add,db.revisions._2026._01.Add", "new/x-y/größe_ändern,db.revisions._new.x_y.GrößeÄndern",
			"operations,db.revisions.OperationsRevision", "override,db.revisions.OverrideRevision",
			"string,db.revisions.StringRevision", "添加,db.revisions.添加", "class,db.revisions.ClassRevision",
			"-,db.revisions.Revision" })
	void ofIsAClassThatCompiles(String path, String name) {
		JavaClassName type = JavaClassName.of("db/revisions", path);
		assertThat(type.packageName() + '.' + type.simpleName()).isEqualTo(name);
		assertThat(type.path()).isEqualTo(name.replace('.', '/') + ".java");
	}

}
