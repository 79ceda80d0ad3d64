using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「银行流水」 file into lines, and lines against what the office knows now.</summary>
internal static class BankReading
{
    /// <param name="Lines">Null where the file was refused.</param>
    public sealed record Result(IReadOnlyList<BankLine>? Lines, Verdict Verdict);

    public static Result Read(byte[] content)
    {
        var (rows, sentence) = SpreadsheetFile.Read(content);
        return rows is null ? new(null, Verdict.Of(new BankListUnreadable(sentence)))
            : BankColumns.Find(rows, out var missing) is not { } columns ? new(null, Verdict.Of(missing))
            : columns.Lines(rows) is { Count: > 0 } lines ? new(lines, Verdict.Allowed)
            : new(null, Verdict.Of(new BankListIsEmpty()));
    }

    public static async Task<BankFacts> BankFactsAsync(
        this ReviewDb db, OrganisationId office, Actor me, IReadOnlyList<BankLine> lines, PolicyStore policies, FieldStore fields, DateTime now, CancellationToken ct)
    {
        var owed = await db.Cases.AsNoTracking().Where(file => file.Office == office && file.Submissions > 0 && file.Applicant != me.Person).OwedAsync(db, policies, fields, ct);
        var left = owed.ToDictionary(one => one.File.Id, one => one.Left);
        var batches = await db.FeeBatches.AsNoTracking().Where(batch => batch.Office == office).OrderBy(batch => batch.Number).ToListAsync(ct);
        var people = (await (from line in db.FeeBatchLines
                             join batch in db.FeeBatches on line.Batch equals batch.Id
                             join file in db.Cases on line.Case equals file.Id
                             where batch.Office == office
                             select new { line.Batch, line.Case, line.Amount, file.Number }).ToListAsync(ct)).ToLookup(line => line.Batch);
        var units = await db.Organisations.AsNoTracking().Where(unit => batches.Select(batch => batch.Unit).Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var facts = new List<BatchFacts>();
        foreach (var batch in batches)
        {
            facts.Add(new BatchFacts(
                batch.Id,
                batch.Number,
                units[batch.Unit],
                people[batch.Id].Sum(line => line.Amount),
                (await policies.PolicyOfNoticeAsync(db, batch.Notice, ct)).Windows,
                batch.CancelledAt is not null,
                batch.PaidAt,
                batch.PaidAt is null ? [.. people[batch.Id].Where(line => left.GetValueOrDefault(line.Case) != line.Amount).Select(line => line.Number)] : []));
        }
        var keys = lines.Select(line => BankMatching.Key(line.Number)).Distinct(StringComparer.Ordinal).ToList();
        var booked = await db.BankTransactions.AsNoTracking().Where(transaction => transaction.Office == office && keys.Contains(transaction.Number))
            .Join(db.BankStatements, transaction => transaction.Statement, statement => statement.Id, (transaction, statement) => new { transaction.Number, statement.BookedAt })
            .ToListAsync(ct);
        return new BankFacts(
            facts,
            [.. owed.Select(one => new OwingFacts(one.File.Id, one.File.Number, one.Unit, one.Left, one.Policy.Windows, one.Batch))],
            booked.ToDictionary(one => one.Number, one => BeijingTime.DayOf(one.BookedAt ?? now), StringComparer.Ordinal),
            now);
    }
}

public sealed record BankListUnreadable(string Problem) : Refusal(Problem);

public sealed record BankListIsEmpty() : Refusal("表头下面没有流水，请确认导出的时间段内有到账记录。");
