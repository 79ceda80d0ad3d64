using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed record NothingToBook() : Refusal("没有可以登记的流水：每一行都有需要核对的问题，或已经登记过。");

/// <summary>「登记到账」: every clean line of a bank's list in one transaction, exactly as it was shown; the others stay as they are.</summary>
public sealed class BookBankList(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, GetBankList bankLists)
{
    /// <param name="Shown">What the page showed would be booked.</param>
    public sealed record Command(Guid Statement, string Shown);

    /// <param name="People">How many are paid for by it.</param>
    public sealed record Result(Verdict Verdict, int Lines, int People, int Yuan);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(BookBankList), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, 0, 0, 0);
        }
        var statement = await db.BankStatements.SingleOrDefaultAsync(candidate => candidate.Id == command.Statement, ct);
        if (statement is null || !me.Holds(Role.FinanceOffice, statement.Office))
        {
            return new(Verdict.Of(new OperationNotFound()), 0, 0, 0);
        }

        var (clean, people) = ((IReadOnlyList<BankMatch>)[], 0);
        // matched again when nobody else may write: a batch paid or a transaction booked meanwhile is not paid or booked again
        var saved = await db.SaveAsync(ct, async () =>
        {
            var matches = await bankLists.MatchAsync(db, statement, me, ct);
            clean = [.. matches.Where(match => match.IsClean)];
            if (clean.Count == 0)
            {
                return Verdict.Of(new NothingToBook());
            }
            if (BankMatches.Shown(matches) != command.Shown)
            {
                return Verdict.Of(new PageIsStale());
            }
            foreach (var match in clean)
            {
                people += await BookAsync(db, statement, match, me, ct);
            }
            statement.BookedAt = clock.UtcNow();
            db.Audit(me.Person, clock.UtcNow(), nameof(BookBankList), statement.Id.ToString("N"), string.Create(CultureInfo.InvariantCulture, $"{clean.Count} lines, {people} people, {clean.Sum(match => match.Yuan)} yuan"));
            return Verdict.Allowed;
        });
        return saved.IsRefused ? new(saved, 0, 0, 0) : new(saved, clean.Count, people, clean.Sum(match => match.Yuan ?? 0));
    }

    private async Task<int> BookAsync(ReviewDb db, BankStatement statement, BankMatch match, Actor me, CancellationToken ct)
    {
        var (paidAt, now) = (match.PaidAt!.Value, clock.UtcNow());
        db.BankTransactions.Add(new BankTransaction
        {
            Office = statement.Office,
            Number = BankMatching.Key(match.Line.Number),
            Statement = statement.Id,
            Batch = match.Batch?.Id,
            Case = match.Case?.Case,
            Amount = match.Yuan!.Value,
            PaidAt = paidAt,
        });
        if (match.Batch is not { } batch)
        {
            var file = await db.Cases.SingleAsync(candidate => candidate.Id == match.Case!.Case, ct);
            // 流水 is no receipt of the office: its number serves as one, marked as such
            db.Book(file, new FeePayment { Id = newId(), Case = file.Id, Amount = match.Yuan.Value, PaidAt = paidAt, ReceiptNumber = $"LS{BankMatching.Key(match.Line.Number)}" }, isInFull: true, me, now);
            return 1;
        }

        (await db.FeeBatches.SingleAsync(candidate => candidate.Id == batch.Id, ct)).PaidAt = paidAt;
        var lines = await db.FeeBatchLines.AsNoTracking().Where(line => line.Batch == batch.Id).ToDictionaryAsync(line => line.Case, line => line.Amount, ct);
        var files = await db.Cases.Where(candidate => lines.Keys.Contains(candidate.Id)).OrderBy(candidate => candidate.Number).ToListAsync(ct);
        foreach (var (index, file) in files.Index())
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{batch.Number}-{index + 1:000}");
            db.Book(file, new FeePayment { Id = newId(), Case = file.Id, Amount = lines[file.Id], PaidAt = paidAt, ReceiptNumber = number, Batch = batch.Id }, isInFull: true, me, now);
        }
        return files.Count;
    }
}
