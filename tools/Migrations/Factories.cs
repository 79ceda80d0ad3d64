using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using TitleReview.App.Data;

namespace TitleReview.Migrations;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteReviewDb>
{
    public SqliteReviewDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(options, "Data Source=:memory:");
        return new(options.Options, static _ => { });
    }
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresReviewDb>
{
    public PostgresReviewDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresReviewDb>().UseNpgsql("Host=127.0.0.1;Database=design").Options, static _ => { });
}
