package dev.migrate.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.render.WrittenOperation;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;

class ExistingRowsTests {

	private static final ObjectName ORDERS = ObjectName.of("orders");

	@Test
	void rowsAreFilledBeforeATableIsChangedInOneGo() {
		Table orders = Table.of(ORDERS,
				List.of(column("number", bigInteger()).notNull(), column("place", bigInteger()).notNull()));
		Schema wanted = Schema.EMPTY.tables(List.of(orders));
		ColumnChange notNull = ColumnChange.NONE.setNotNull();
		DropColumn drop = new DropColumn(ORDERS, "note", Set.of());
		AlterTable joined = new AlterTable(ORDERS, List.of(new AlterColumn(ORDERS, "number", notNull),
				new AddColumn(ORDERS, column("place", bigInteger()).notNull(), Set.of()), drop), List.of());
		List<WrittenOperation> written = new ExistingRows(MariaDbDialect.ofMariaDb().words(), wanted, true)
			.considered(List.of(joined));
		assertThat(written).extracting((one) -> text(one.operation()))
			.containsExactly("UPDATE `orders` SET `number` = /* value */ WHERE `number` IS NULL",
					"add column 'place' of 'orders'", "UPDATE `orders` SET `place` = /* value */ WHERE `place` IS NULL",
					"alter table 'orders'");
		assertThat(written.get(3).operation()).isEqualTo(new AlterTable(ORDERS,
				List.of(new AlterColumn(ORDERS, "number", notNull), new AlterColumn(ORDERS, "place", notNull), drop),
				List.of()));
	}

	private static String text(Operation operation) {
		return (operation instanceof ExecuteSql sql) ? sql.statement().text() : operation.summary();
	}

}
