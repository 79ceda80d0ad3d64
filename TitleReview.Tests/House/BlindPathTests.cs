using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>One way from an expert to what he may see: his own tasks, and the sealed submissions behind them.</summary>
public sealed class BlindPathTests
{
    private const string Room = "TitleReview.App.Features.Scoring";
    private const string Desk = $"{Room}.BlindDesk";
    private const string Db = "TitleReview.App.Data.ReviewDb";

    /// <summary>Tables without a word of an applicant, of a unit, or of who else scores.</summary>
    private static readonly string[] _blindTables = ["get_ScoringTasks", "get_SealedSubmissions", "get_SheetBoxes"];

    /// <summary>What else of Data the room may name: who asks, how it is saved, which part of a list.</summary>
    private static readonly string[] _data =
        ["ReviewDb", "ActorQuery", "CurrentSubject", "BlindStore", "Paging", "ClockReading", "RecusedSheets", "Rows.ScoringTask", "Rows.SheetBox", "Rows.SealedSubmission"];

    [Fact]
    public void ExpertsRoom_ReadsTheBlindTablesOnly_AndThroughTheDeskAlone()
    {
        var all = typeof(ReviewDb).GetProperties().Where(one => one.PropertyType.IsGenericType && one.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(one => $"get_{one.Name}").ToHashSet(StringComparer.Ordinal);
        Assert.Contains("get_Cases", all);
        var tables = CompiledCode.App.Where(r => r.From.StartsWith(Room, StringComparison.Ordinal) && r.To == Db && all.Contains(r.Member)).ToList();

        Assert.Contains(tables, r => r.From == Desk && r.Member == "get_ScoringTasks");
        HouseAssert.None(tables.Where(r => !_blindTables.Contains(r.Member)).Select(r => $"{r.From} reads {r.Member}: an expert sees sealed submissions and nothing else"));
        HouseAssert.None(tables.Where(r => r.From != Desk).Select(r => $"{r.From} reads {r.Member}: the one way is {Desk}"));
    }

    [Fact]
    public void ExpertsRoom_NamesNothingElseOfTheData() => HouseAssert.None(CompiledCode.App
        .Where(r => r.From.StartsWith(Room, StringComparison.Ordinal) && r.To.StartsWith("TitleReview.App.Data.", StringComparison.Ordinal))
        .Where(r => !_data.Any(known => r.To == $"TitleReview.App.Data.{known}"))
        .Select(r => $"{r.From} uses {r.To}").Distinct());

    [Fact]
    public void Desk_HasNoWayAroundTheTables() => HouseAssert.None(CompiledCode.App
        .Where(r => r.From.StartsWith(Room, StringComparison.Ordinal) && r.Member is "Set" or "FromSqlRaw" or "SqlQueryRaw" or "ExecuteSqlRaw" or "get_Database" && r.From.StartsWith(Room, StringComparison.Ordinal))
        .Select(r => $"{r.From} calls {r.Member}"));
}
