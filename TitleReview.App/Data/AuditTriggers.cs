namespace TitleReview.App.Data;

/// <summary>「只增不改」: the database itself refuses to change or remove an audit entry, whoever asks through the application's account.</summary>
/// <remarks>The owner of the database can drop a trigger; then the chain, and the digests kept elsewhere, still show what was done.</remarks>
public static class AuditTriggers
{
    // INSERT OR REPLACE deletes without firing a delete trigger, hence the third
    public const string CreateOnSqlite = """
        CREATE TRIGGER audit_entries_keep_update BEFORE UPDATE ON audit_entries
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        CREATE TRIGGER audit_entries_keep_delete BEFORE DELETE ON audit_entries
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        CREATE TRIGGER audit_entries_keep_replace BEFORE INSERT ON audit_entries
        WHEN EXISTS (SELECT 1 FROM audit_entries WHERE "Number" = NEW."Number" OR "PreviousHash" = NEW."PreviousHash")
        BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
        """;

    public const string DropOnSqlite = """
        DROP TRIGGER audit_entries_keep_update;
        DROP TRIGGER audit_entries_keep_delete;
        DROP TRIGGER audit_entries_keep_replace;
        """;

    public const string CreateOnPostgres = """
        CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'The audit log is append-only.'; END $$;
        CREATE TRIGGER audit_entries_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        """;

    public const string DropOnPostgres = """
        DROP TRIGGER audit_entries_keep ON audit_entries;
        DROP FUNCTION refuse_audit_change();
        """;
}
