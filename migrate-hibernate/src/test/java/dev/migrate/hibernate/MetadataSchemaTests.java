package dev.migrate.hibernate;

import java.util.List;

import dev.migrate.hibernate.model.Basics;
import dev.migrate.hibernate.model.Details;
import dev.migrate.hibernate.model.Inheritance;
import dev.migrate.hibernate.model.Relations;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.key;
import static org.assertj.core.api.Assertions.assertThat;

/** What the parts of entities become, in the words of PostgreSQL. */
class MetadataSchemaTests {

	@Test
	void namesFollowTheStrategyAndWhatIsFoldedIs() {
		Table table = TestUnit.table(Basics.NamedByStrategy.class);
		assertThat(table.name()).isEqualTo(ObjectName.of("basics$named_by_strategy"));
		assertThat(table.columns()).extracting(Column::name)
			.containsExactlyInAnyOrder("order_number", "first_line_of_address", "given");
	}

	@Test
	void targetMayBeAskedTwice() {
		try (TestUnit unit = TestUnit.of(TestUnit.OFFLINE, Inheritance.Account.class, Inheritance.Savings.class,
				Inheritance.Current.class)) {
			HibernateSchemaTarget target = HibernateSchemaTarget.of("shop", unit.metadata());
			assertThat(target.schema()).isEqualTo(target.schema());
		}
	}

	@Test
	void identityAndVersion() {
		Table table = TestUnit.table(Basics.EveryNumber.class);
		assertThat(table.columns()).contains(column("id", PlainType.BIG_INTEGER).autoIncrement().notNull(),
				column("version", PlainType.INTEGER).notNull(), column("price", Definitions.numeric(12, 4)));
	}

	@Test
	void enumerationsAreCheckedOrTypes() {
		assertThat(TestUnit.table(Basics.Enumerations.class).constraints())
			.contains(new CheckConstraint(null, "(word in ('RED','GREEN','BLUE'))", true, "word"));
		Schema schema = TestUnit.target(Basics.NativeEnumeration.class).schema();
		EnumType colour = new EnumType(ObjectName.of("colour"), List.of("BLUE", "GREEN", "RED"));
		assertThat(schema.enumTypes()).containsExactly(colour);
		assertThat(schema.tables().get(0).columns()).contains(column("colour", colour),
				column("other", colour).notNull());
	}

	@Test
	void numbersOfSequencesAndTables() {
		assertThat(TestUnit.target(Basics.SequenceNumbers.class).schema().sequences()).containsExactly(
				new Sequence(ObjectName.of("invoice_numbers"), null, SequenceOptions.DEFAULT.start(1000).increment(5)));
		assertThat(TestUnit.target(Basics.TableNumbers.class).schema().tables()).extracting(Table::name)
			.containsExactly(ObjectName.of("basics$table_numbers"), ObjectName.of("counters"));
	}

	@Test
	void arraysAndDocuments() {
		assertThat(TestUnit.table(Basics.Arrays.class).columns()).contains(
				column("words", new ArrayType(Definitions.string(255), 1)),
				column("numbers", new ArrayType(PlainType.INTEGER, 1)).notNull(),
				column("ids", new ArrayType(PlainType.UUID, 1)));
		assertThat(TestUnit.table(Basics.Documents.class).columns()).contains(column("attributes", PlainType.JSONB),
				column("document", PlainType.JSONB).notNull());
	}

	@Test
	void keysOfCollections() {
		List<Table> tables = TestUnit.target(Relations.Person.class).schema().tables();
		assertThat(tables).extracting((table) -> table.name().name())
			.containsExactly("relations$person", "relations$person_addresses", "relations$person_nicknames",
					"relations$person_phones", "settings");
		assertThat(tables.get(4).constraints()).contains(Definitions.primaryKey("owner_id", "setting"),
				Definitions.foreignKey("owner_id").references("relations$person", "id"));
	}

	@Test
	void foreignKeysAsTheyWereMeant() {
		List<Constraint> keys = TestUnit.target(Relations.Student.class, Relations.Course.class, Relations.Exam.class)
			.schema()
			.tables()
			.stream()
			.flatMap((table) -> table.constraints().stream())
			.filter(ForeignKey.class::isInstance)
			.toList();
		assertThat(keys).contains(reference("favourite_id", "relations$course").onDelete(ForeignKeyAction.CASCADE),
				reference("second_id", "relations$course").onDelete(ForeignKeyAction.SET_NULL),
				reference("mentor_id", "relations$student"),
				reference("student", "relations$student").named(Label.ofFinal("enrolled_student")));
		assertThat(keys).extracting((key) -> ((ForeignKey) key).columns()).doesNotContain(List.of("unchecked_id"));
	}

	private static ForeignKey reference(String column, String table) {
		return Definitions.foreignKey(column).references(table, "id");
	}

	@Test
	void subclassesShareOrHaveTables() {
		assertThat(TestUnit.target(Inheritance.Publication.class, Inheritance.Book.class, Inheritance.Blog.class)
			.schema()
			.tables()).extracting((table) -> table.name().name()).containsExactly("inheritance$publication");
		assertThat(TestUnit.target(Inheritance.Vehicle.class, Inheritance.Car.class, Inheritance.Truck.class)
			.schema()
			.tables()).extracting((table) -> table.name().name())
			.containsExactly("inheritance$car", "inheritance$truck", "inheritance$vehicle");
		assertThat(TestUnit.target(Inheritance.Account.class, Inheritance.Savings.class, Inheritance.Current.class)
			.schema()
			.tables()).extracting((table) -> table.name().name())
			.containsExactly("inheritance$current", "inheritance$savings");
	}

	@Test
	void indexesKeepOrderAndTheNamesThatSomebodyChose() {
		Table table = TestUnit.table(Details.Indexed.class);
		assertThat(table.indexes()).containsExactlyInAnyOrder(
				Index.of(null, List.of(key("placed_on").descending(), key("customer"))),
				Index.of(Label.ofFinal("by_customer"), List.of(IndexKey.column("customer"))));
		assertThat(table.constraints()).filteredOn(UniqueConstraint.class::isInstance)
			.containsExactlyInAnyOrder(Definitions.unique("customer", "placed_on").named(Label.ofFinal("only_once")),
					Definitions.unique("placed_on"));
	}

	@Test
	void uniqueColumnsAndGroupsOfThem() {
		assertThat(TestUnit.table(Details.Unique.class).constraints()).containsExactlyInAnyOrder(
				Definitions.primaryKey("id"), Definitions.unique("email"), Definitions.unique("tenant", "email"),
				Definitions.unique("tenant", "login").named(Label.ofFinal("one_login")));
	}

	@Test
	void checksOfColumnsAndTables() {
		assertThat(TestUnit.table(Details.Checked.class).constraints()).filteredOn(CheckConstraint.class::isInstance)
			.contains(new CheckConstraint(null, "(percent between 0 and 100)", true, "percent"),
					check("lowest <= highest"), check("lowest > 0").named(Label.ofFinal("positive_range")),
					check("code <> ''").named(Label.ofFinal("short_code")));
	}

	@Test
	void comments() {
		Table table = TestUnit.table(Details.Commented.class);
		assertThat(table.comment()).isEqualTo("What it is for");
		assertThat(table.columns()).contains(column("text", Definitions.string(255)).comment("How it is read"));
	}

	@Test
	void whatIsComputedAndWhatIsNoColumn() {
		Table table = TestUnit.table(Details.Computed.class);
		assertThat(table.columns()).contains(column("total", PlainType.INTEGER).generatedAs("amount * price"),
				column("remark", Definitions.string(255)).defaultSql("'none'"));
		assertThat(table.columns()).extracting(Column::name).doesNotContain("next");
	}

	@Test
	void whatIsElsewhereSaysWhere() {
		Schema schema = TestUnit.target(Details.Elsewhere.class, Details.Converted.class).schema();
		assertThat(schema.schemas()).containsExactly("billing");
		assertThat(schema.tables()).extracting(Table::name)
			.containsExactly(Definitions.name("billing", "invoices"), ObjectName.of("details$converted"));
	}

	@Test
	void secondaryTablesShareTheKey() {
		Table table = TestUnit.target(Relations.Author.class).schema().tables().get(1);
		assertThat(table.name()).isEqualTo(ObjectName.of("biographies"));
		assertThat(table.constraints()).hasAtLeastOneElementOfType(PrimaryKey.class)
			.contains(reference("id", "authors"));
	}

}
