package dev.tidings.job.export.run;

/** The statements of {@link ExportQueue}. */
final class ExportQueueSql {

    /**
     * Takes up the earliest job that may run: the first of its store while none of the store runs,
     * or one whose worker has fallen silent. What two workers see at once, one of them skips; the
     * unique index on a store's processing job is the last word. $1 now, $2 end of the lease, $3
     * lease.
     */
    static final String CLAIM =
            """
            update export_job set status = 'processing', lease_id = $3, lease_until = $2, takes = takes + 1,
                rows_found = null, rows_written = 0, updated_at = $1
            where (store_id, id) = (
                select store_id, id from export_job as candidate
                where status in ('pending', 'processing') and expires_at > $1
                    and case status when 'processing' then lease_until <= $1 else not exists (
                        select from export_job as other where other.store_id = candidate.store_id and (
                            other.status = 'processing' or other.status = 'pending'
                            and (other.created_at, other.id) < (candidate.created_at, candidate.id)
                            and other.expires_at > $1)) end
                order by created_at, id limit 1
                for update skip locked)
            returning store_id, id, job_type, filter, lease_id, takes
            """;

    /** $1 leases, $2 rows found (-1 for unknown), $3 rows written, $4 now, $5 end of the lease. */
    static final String RENEW =
            """
            update export_job as job set lease_until = $5, rows_found = nullif(beat.found, -1),
                rows_written = beat.written, updated_at = $4
            from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as beat (lease, found, written)
            where job.lease_id = beat.lease and job.status = 'processing' and job.expires_at > $4
            returning job.lease_id
            """;

    /** Only the holder of the lease can settle a job. $1 store, $2 job, $3 lease, $4 now. */
    private static final String HELD =
            " where store_id = $1 and id = $2 and lease_id = $3 and status = 'processing' and expires_at > $4";

    /** $5 rows, $6 bytes, $7 bytes compressed. */
    static final String COMPLETE =
            """
            update export_job set status = 'complete', lease_until = null, rows_found = $5, rows_written = $5,
                file_bytes = $6, gzip_bytes = $7, updated_at = $4
            """
                    + HELD;

    /** $5 error. */
    static final String FAIL =
            "update export_job set status = 'failed', error = $5, lease_until = null, updated_at = $4"
                    + HELD;

    /**
     * $5 when another may take it up. Without its lease, a heartbeat that comes late cannot renew
     * it.
     */
    static final String GIVE_BACK =
            "update export_job set lease_id = null, lease_until = $5, updated_at = $4" + HELD;

    static final String RELEASE =
            "update export_job set lease_id = null, lease_until = $4, takes = takes - 1, updated_at = $4"
                    + HELD;

    /** $1 now, $2 most. */
    static final String EXPIRED =
            """
            select store_id, id from export_job
            where expires_at <= $1 and (lease_until is null or lease_until <= $1)
            order by expires_at limit $2
            """;

    /** $1 store, $2 job, $3 now. */
    static final String FORGET =
            "delete from export_job where store_id = $1 and id = $2 and expires_at <= $3";

    private ExportQueueSql() {}
}
