package dev.migrate.autoconfigure.connection;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;

/**
 * The data sources that migrations could use, of which the most specific wins.
 *
 * @param marked the one marked with {@link MigrateDataSource}
 * @param details where and as whom to connect
 * @param main the one of the application
 * @param mainDetails where the application would connect if it had a data source
 */
public record MigrationDataSources(Supplier<? extends @Nullable DataSource> marked, MigrateConnectionDetails details,
		Supplier<? extends @Nullable DataSource> main,
		Supplier<? extends @Nullable JdbcConnectionDetails> mainDetails) {

	/** Return the data source to migrate with. */
	public DataSource choose() {
		DataSource marked = this.marked.get();
		if (marked != null) {
			return marked;
		}
		if (this.details.getJdbcUrl() != null) {
			return own(this.details.getJdbcUrl(), this.details.getUsername(), this.details.getPassword(),
					this.details.getDriverClassName());
		}
		DataSource main = this.main.get();
		if (main != null) {
			return (this.details.getUsername() != null)
					? new OtherUserDataSource(main, this.details.getUsername(), this.details.getPassword()) : main;
		}
		JdbcConnectionDetails application = this.mainDetails.get();
		if (application != null) {
			return (this.details.getUsername() != null)
					? own(application.getJdbcUrl(), this.details.getUsername(), this.details.getPassword(),
							application.getDriverClassName())
					: own(application.getJdbcUrl(), application.getUsername(), application.getPassword(),
							application.getDriverClassName());
		}
		throw new MissingDataSourceException();
	}

	private DataSource own(String url, @Nullable String username, @Nullable String password,
			@Nullable String driverClassName) {
		DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.create()
			.type(SimpleDriverDataSource.class)
			.url(url)
			.username(username)
			.password(password);
		if (StringUtils.hasText(driverClassName)) {
			builder.driverClassName(driverClassName);
		}
		return builder.build();
	}

}
