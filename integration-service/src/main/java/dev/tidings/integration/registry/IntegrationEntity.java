package dev.tidings.integration.registry;

import dev.tidings.integration.configuration.ConfigurationVault;
import dev.tidings.integration.configuration.IntegrationType;
import dev.tidings.kit.identity.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row of an integration; its configuration is sealed by a {@link ConfigurationVault}. */
@Entity
@Table(name = "integration")
class IntegrationEntity {

    @EmbeddedId IntegrationKey key;

    /** Given by the database, so not known of an integration that was made just now. */
    @Column(insertable = false, updatable = false)
    long number;

    @Version long version;

    String name;

    @Nullable String description;

    boolean enabled;

    @Column(name = "integration_type", updatable = false)
    String type;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] observes;

    @Column(name = "shop_url")
    @Nullable String shopUrl;

    @Column(name = "service_point_enabled")
    boolean servicePointEnabled;

    @Column(name = "service_point_carriers")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] servicePointCarriers;

    @Column(name = "feedback_type")
    String feedbackType;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> configuration;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate, which fills the fields by itself. */
    @SuppressWarnings("NullAway.Init")
    protected IntegrationEntity() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by apply
    IntegrationEntity(
            IntegrationKey key, Settings settings, ConfigurationVault vault, Instant now) {
        this.key = key;
        this.type = settings.configuration().type().wireName();
        this.createdAt = now;
        apply(settings, now);
        this.configuration = vault.seal(key.id(), settings.configuration());
    }

    /** Takes settings over that differ from the current ones; equal ones leave the row as it is. */
    void change(Settings current, Settings changed, ConfigurationVault vault, Instant now) {
        if (changed.equals(current)) {
            return;
        }
        apply(changed, now);
        if (!changed.configuration().equals(current.configuration())) {
            configuration = vault.seal(key.id(), changed.configuration());
        }
    }

    Integration open(ConfigurationVault vault) {
        return new Integration(
                key.id(),
                new StoreId(key.storeId()),
                number,
                version,
                settings(vault),
                createdAt,
                updatedAt);
    }

    Settings settings(ConfigurationVault vault) {
        IntegrationType known = IntegrationType.ofWireName(type).orElseThrow();
        return new Settings(
                name,
                description,
                enabled,
                List.of(observes),
                vault.open(key.id(), known, configuration),
                shop());
    }

    private ShopProfile shop() {
        return new ShopProfile(
                shopUrl,
                servicePointEnabled,
                List.of(servicePointCarriers),
                ShopProfile.Feedback.ofWireName(feedbackType).orElseThrow());
    }

    private void apply(Settings settings, Instant now) {
        name = settings.name();
        description = settings.description();
        enabled = settings.enabled();
        observes = settings.observes().toArray(String[]::new);
        shopUrl = settings.shop().url();
        servicePointEnabled = settings.shop().servicePointEnabled();
        servicePointCarriers = settings.shop().servicePointCarriers().toArray(String[]::new);
        feedbackType = settings.shop().feedback().wireName();
        updatedAt = now;
    }
}
