using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;

namespace TitleReview.App.Cli;

/// <summary>「本机的系统」: the installation that settings describe, for the verbs that work on its database.</summary>
internal static class Installation
{
    /// <param name="args">The words after the verb; settings among them count.</param>
    /// <param name="purpose">What the verb is for, as its refusal ends: 「检查」.</param>
    /// <returns>Null where the database is not there or older than the program: the sentence is on <paramref name="error"/>.</returns>
    public static async Task<WebApplication?> OpenAsync(string[] args, TextWriter error, string purpose)
    {
        var builder = Launch.BuilderOf(args);
        builder.Logging.ClearProviders();
        builder.AddTitleReview();
        var app = builder.Build();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();
        if (!(await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await app.ThrowIfKeyIsLostAsync(db, CancellationToken.None);
            return app;
        }
        await app.DisposeAsync();
        await error.WriteLineAsync($"数据库尚未建立或版本较旧，请先启动一次服务完成升级，再{purpose}。");
        return null;
    }
}
