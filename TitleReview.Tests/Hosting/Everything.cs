using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace TitleReview.Tests.Hosting;

/// <summary>Every row of every table as text, to prove that a reader wrote nothing.</summary>
internal static class Everything
{
    public static async Task<string> InAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        await db.Database.OpenConnectionAsync();
        var text = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
            }
            text.Append(table).Append('\n').AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n');
        }
        return text.ToString();
    }
}
