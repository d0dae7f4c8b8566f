package dev.tidings.job.export.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** The channel {@code orders} from its sender's end, and the read model, of a service elsewhere. */
record ToldOrders(UUID store) {

    private static final String MESSAGE =
            """
            {"store": "%s", "eventId": "event-1", "acceptedAt": "2026-01-01T00:00:00Z", "place": 0,
              "payload": "%s"}
            """;

    void tell(String document) {
        String message = MESSAGE.formatted(store, document.replace("\"", "\\\""));
        try (Connection channels = connect("tidings.channels.database.name");
                PreparedStatement insert =
                        channels.prepareStatement("insert into queue_orders (payload) values (?)");
                PreparedStatement notify =
                        channels.prepareStatement("select pg_notify('queue_orders', '')")) {
            insert.setBytes(1, message.getBytes(StandardCharsets.UTF_8));
            insert.execute();
            notify.execute();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many orders of the store are in the read model. */
    int kept() {
        try (Connection service = connect("tidings.database.name");
                PreparedStatement count =
                        service.prepareStatement(
                                "select count(*) from order_document where store_id = ?")) {
            count.setObject(1, store);
            ResultSet result = count.executeQuery();
            result.next();
            return result.getInt(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Connection connect(String databaseSetting) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {Integer.parseInt(setting("tidings.database.port"))});
        source.setDatabaseName(setting(databaseSetting));
        return source.getConnection(
                setting("tidings.database.user"), setting("tidings.database.password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
