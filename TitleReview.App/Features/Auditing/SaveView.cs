using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ViewNeedsName(int Longest) : Refusal($"请给常用筛选起一个名称，不超过{Longest}字。");

public sealed record TooManyViews(int Most) : Refusal($"常用筛选最多保存{Most}个，请先删除不用的。");

/// <summary>Keeps a filtered queue under a name, for the person alone. The same name again takes its place.</summary>
public sealed class SaveView(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public const int LongestName = 20;
    public const int Most = 20;

    public sealed record Command(string Name, QueueFilter Filter);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveView), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var name = command.Name.Trim();
        var own = await db.SavedViews.Where(view => view.Person == me.Person).ToListAsync(ct);
        var known = own.Find(view => view.Name == name);
        var verdict = Verdict.Of(
            name.Length is > 0 and <= LongestName ? null : new ViewNeedsName(LongestName),
            known is not null || own.Count < Most ? null : new TooManyViews(Most));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        // a view is a whole queue: where in it somebody stood is no part of it
        var query = (command.Filter with { After = null }).ToString();
        if (known is null)
        {
            db.SavedViews.Add(known = new SavedView { Id = newId(), Person = me.Person, Name = name, Query = query });
        }
        known.Query = query;
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveView), known.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}
