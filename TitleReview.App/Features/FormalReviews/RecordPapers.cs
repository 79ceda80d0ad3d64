using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed record NoPaperChosen() : Refusal("没有勾选材料，请先勾选本次收到的材料。");

/// <summary>「签收纸质材料」: which items of the list arrived, on which day; what was ticked by mistake is taken off again.</summary>
public sealed class RecordPapers(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Items">Numbers of the list, each with the version that was shown.</param>
    /// <param name="ReceivedOn">Null: they did not arrive after all.</param>
    public sealed record Command(CaseId Case, IReadOnlyDictionary<int, int> Items, DateOnly? ReceivedOn);

    /// <param name="Warning">What is worth a look though it was recorded.</param>
    public sealed record Result(Verdict Verdict, string Warning);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordPapers), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, "");
        }
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        var verdict = WhyNot(command, policy);
        if (verdict.IsRefused)
        {
            return new(verdict, "");
        }

        var known = await db.PaperArrivals.Where(arrival => arrival.Case == command.Case).ToDictionaryAsync(arrival => arrival.Item, ct);
        foreach (var (item, version) in command.Items)
        {
            var arrival = known.GetValueOrDefault(item);
            if ((arrival?.Version ?? 0) != version)
            {
                return new(Verdict.Of(new PageIsStale()), "");
            }
            if (arrival is null)
            {
                db.PaperArrivals.Add(new PaperArrival { Case = command.Case, Item = item, ReceivedOn = command.ReceivedOn, By = me.Person, At = clock.UtcNow() });
            }
            else
            {
                (arrival.ReceivedOn, arrival.By, arrival.At) = (command.ReceivedOn, me.Person, clock.UtcNow());
            }
        }
        var items = string.Join(',', command.Items.Keys.Order().Select(item => item.ToString(CultureInfo.InvariantCulture)));
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordPapers), command.Case.ToString(), command.ReceivedOn is { } on ? $"items {items} on {on:yyyy-MM-dd}" : $"items {items} taken off");
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused || command.ReceivedOn is not { } day || (await PolicyStore.CalendarAsync(db, ct)).IsWorkday(day)
            ? ""
            : $"{ChineseDate.Of(day)}是休息日，请确认收到日期无误。");
    }

    private Verdict WhyNot(Command command, Policy policy) => Verdict.Of(
        command.Items.Count == 0 ? new NoPaperChosen() : null,
        command.Items.Keys.Any(item => item < 1 || item > policy.Paper.Materials.Value.Count) ? new PaperItemIsUnknown() : null,
        command.ReceivedOn > clock.Today() ? new PaperReceivedInFuture() : null)
        .And(command.ReceivedOn is { } on ? WindowRules.WhyPaperIsNotTaken(on, policy.Windows) : Verdict.Allowed);
}
