package dev.tidings.integration.testing;

import dev.tidings.kit.testing.TestPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The test PostgreSQL, which also lets a test look behind the service: it sets the fields {@code
 * DataSource database} and {@code DataSource channels} of a test class.
 */
public class TestDatabases extends TestPostgres {

    private Map<String, String> settings = Map.of();

    @Override
    public Map<String, String> start() {
        settings = super.start();
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        inject(injector, "database", "tidings.database.name");
        inject(injector, "channels", "tidings.channels.database.name");
    }

    private void inject(TestInjector injector, String field, String databaseName) {
        injector.injectIntoFields(
                dataSource(databaseName),
                found -> found.getType() == DataSource.class && found.getName().equals(field));
    }

    private DataSource dataSource(String databaseName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {setting("tidings.database.host")});
        source.setPortNumbers(new int[] {Integer.parseInt(setting("tidings.database.port"))});
        source.setDatabaseName(setting(databaseName));
        source.setUser(setting("tidings.database.user"));
        source.setPassword(setting("tidings.database.password"));
        return source;
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("not set: " + name);
        }
        return value;
    }
}
