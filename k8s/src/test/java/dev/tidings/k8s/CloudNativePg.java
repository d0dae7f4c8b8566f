package dev.tidings.k8s;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * Kinds of CloudNativePG and its Barman Cloud plugin: of each, what its documentation has and is
 * used here.
 */
final class CloudNativePg {

    private CloudNativePg() {}

    record Named(String name) {}

    record Key(String name, String key) {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

    record ClusterSpec(
            String imageName,
            int instances,
            PostgreSql postgresql,
            Bootstrap bootstrap,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources,
            Affinity affinity,
            List<Plugin> plugins) {}

    record PostgreSql(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(Method method, int number, Durability dataDurability) {}

    enum Method {
        any,
        first
    }

    enum Durability {
        preferred,
        required
    }

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner, Named secret) {}

    record Storage(String size) {}

    record Affinity(String topologyKey) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record Database(String apiVersion, String kind, ObjectMeta metadata, DatabaseSpec spec) {}

    record DatabaseSpec(String name, String owner, Named cluster) {}

    record Pooler(String apiVersion, String kind, ObjectMeta metadata, PoolerSpec spec) {}

    record PoolerSpec(Named cluster, int instances, PoolerType type, PgBouncer pgbouncer) {}

    enum PoolerType {
        rw,
        ro
    }

    record PgBouncer(PoolMode poolMode, Map<String, String> parameters) {}

    enum PoolMode {
        session,
        transaction
    }

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, BackupSpec spec) {}

    record BackupSpec(
            String schedule,
            BackupOwner backupOwnerReference,
            Named cluster,
            BackupMethod method,
            Named pluginConfiguration) {}

    enum BackupOwner {
        none,
        self,
        cluster
    }

    enum BackupMethod {
        plugin,
        volumeSnapshot,
        barmanObjectStore
    }

    record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, StoreSpec spec) {}

    record StoreSpec(String retentionPolicy, Store configuration) {}

    record Store(
            String destinationPath, S3Credentials s3Credentials, Compressed wal, Compressed data) {}

    record S3Credentials(Key accessKeyId, Key secretAccessKey) {}

    record Compressed(String compression) {}
}
